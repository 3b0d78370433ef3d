/** A map and a list of one filter, for a page of one's own: nothing else, and nothing that changes the record. */

import { useState } from "preact/hooks";

import type { Events } from "../api/answers";
import { EventList } from "../explore/list";
import { read, write } from "../lib/filters";
import { joined, patch, type Address } from "../lib/route";
import { counted } from "../lib/words";
import { ExploreMap } from "../map/explore-map";
import { parseView, viewText } from "../map/view";
import { Outward } from "../ui/link";

export function EmbedPage({ at }: { at: Address }) {
  const [counts, setCounts] = useState<Events | null>(null);
  const filters = read(at.query);
  const query = write(filters);
  query.set("sort", at.query.get("sort") ?? "-time");
  const selected = at.query.get("event");
  const select = (id: string) => {
    patch({ event: id }, true);
  };
  return (
    <main class="embed" id="content">
      <ExploreMap
        query={query.toString()}
        view={parseView(at.query.get("map"))}
        selected={selected}
        onSelect={select}
        onMove={(view) => {
          patch({ map: viewText(view) }, true);
        }}
      />
      <section class="list" aria-label="List">
        <EventList query={query.toString()} selected={selected} onSelect={select} onCount={setCounts} />
        <p class="embed-foot small">
          {counts && counted(counts.count, "event")} ·{" "}
          <Outward to={selected ? `/event/${encodeURIComponent(selected)}` : joined("/", write(filters))}>
            {selected ? "Read its evidence in Dateline" : "Open in Dateline"}
          </Outward>
        </p>
      </section>
    </main>
  );
}
