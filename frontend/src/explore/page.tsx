/** Map, list, evidence and timeline of one filter, all of it in the address. */

import { useEffect, useState } from "preact/hooks";

import type { Events } from "../api/answers";
import { CardPane } from "../card/pane";
import { boxText, put, read, write, type Box, type Filters } from "../lib/filters";
import { go, joined, patch, type Address } from "../lib/route";
import { counted, number } from "../lib/words";
import { ExploreMap } from "../map/explore-map";
import { parseView, viewText, type View } from "../map/view";
import { Served } from "../ui/link";
import { Chips } from "./chips";
import { Export } from "./export";
import { Facets } from "./facets";
import { FilterBar } from "./filterbar";
import { EventList } from "./list";
import { Narrow } from "./narrow";
import { Timeline } from "./timeline";

const SORTS = [
  ["-time", "newest date"], ["time", "oldest date"], ["-toll", "highest toll"], ["-reports", "most reports"],
  ["-confidence", "most certain"], ["-new", "newly changed"],
] as const;
const PANES = ["list", "map", "evidence"] as const;

export function ExplorePage({ at }: { at: Address }) {
  const filters = read(at.query);
  const sort = at.query.get("sort") ?? "-time";
  const selected = at.query.get("event");
  const pane = at.query.get("pane") ?? "list";
  const [counts, setCounts] = useState<Events | null>(null);
  const [exporting, setExporting] = useState(false);
  const [sight, setSight] = useState<Box | null>(null);
  const [bounded, setBounded] = useState(filters.box !== undefined);

  const change = (next: Filters) => {
    if (!next.box) setBounded(false);
    const query = write(next);
    for (const name of ["sort", "event", "map", "pane"]) {
      const value = at.query.get(name);
      if (value) query.set(name, value);
    }
    go(joined(at.path, query));
  };
  const select = (id: string | null) => {
    patch({ event: id, pane: id ? "evidence" : null });
  };
  const moved = (view: View, box: Box) => {
    setSight(box);
    patch(bounded ? { map: viewText(view), box: boxText(box) } : { map: viewText(view) }, true);
  };
  useKeys(selected, select);

  const query = write(filters);
  query.set("sort", sort);
  return (
    <main id="content" class="explore" data-pane={pane} data-card={selected ? "open" : "closed"}>
      <FilterBar
        filters={filters}
        onChange={change}
        bounded={bounded}
        onBounded={(on) => {
          setBounded(on);
          change(put(filters, "box", on && sight ? boxText(sight) : undefined));
          if (on) setBounded(true);
        }}
      />
      <Chips filters={filters} onChange={change} />
      <nav class="panes" aria-label="Panes">
        {PANES.map((name) => (
          <button key={name} type="button" aria-pressed={pane === name} onClick={() => { patch({ pane: name }); }}>
            {name}
          </button>
        ))}
      </nav>
      <section class="list" aria-label="List">
        <div class="list-head">
          <Count counts={counts} />
          <label>
            <span class="hidden">Sort</span>
            <select value={sort} onChange={(event) => { patch({ sort: event.currentTarget.value }); }}>
              {SORTS.map(([value, label]) => <option key={value} value={value}>{label}</option>)}
            </select>
          </label>
          <button type="button" onClick={() => { setExporting(true); }}>Export…</button>
          <Served to={joined("/api/events", query)} class="small">JSON</Served>
        </div>
        <EventList query={query.toString()} selected={selected} onSelect={select} onCount={setCounts} />
      </section>
      <ExploreMap query={query.toString()} view={parseView(at.query.get("map"))} selected={selected} onSelect={select} onMove={moved} />
      <aside class="evidence" aria-label="Evidence" tabIndex={-1}>
        {selected ? (
          <CardPane id={selected} onClose={() => { select(null); }} />
        ) : (
          <>
            <h2>{counts ? counted(counts.count, "event") : "Events"}, counted</h2>
            <p class="muted small">Pick an event to read its evidence. Each bar leads to its events.</p>
            <Narrow filters={filters} onChange={change} />
            <Facets filters={filters} onChange={change} />
          </>
        )}
      </aside>
      <Timeline filters={filters} onChange={change} />
      {exporting && <Export filters={filters} count={counts?.count ?? null} onClose={() => { setExporting(false); }} />}
    </main>
  );
}

/** How many events the filter leaves, exactly, of all there are. */
function Count({ counts }: { counts: Events | null }) {
  return (
    <output class="count" aria-live="polite" data-count={counts?.count ?? ""}>
      {counts ? <strong>{number(counts.count)}</strong> : "…"}
      {counts && (counts.count === counts.total ? "" : ` of ${number(counts.total)}`)} {counts?.total === 1 ? "event" : "events"}
    </output>
  );
}

/** / goes to the words; Escape closes the card. */
function useKeys(selected: string | null, select: (id: string | null) => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.closest("input, textarea, select, dialog");
      if (inField || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "/") {
        event.preventDefault();
        document.getElementById("words")?.focus();
      } else if (event.key === "Escape" && selected) select(null);
    };
    document.addEventListener("keydown", pressed);
    return () => {
      document.removeEventListener("keydown", pressed);
    };
  }, [selected]);
}
