/** Who is said to hold which place on a day: places where claims are, no areas drawn from nothing. */

import type { ControlAnswer, HeldPlace } from "../api/answers";
import { useApp } from "../lib/context";
import { isDay } from "../lib/days";
import { joined, patch, type Address } from "../lib/route";
import { useAnswer } from "../lib/use";
import { day } from "../lib/when";
import { counted } from "../lib/words";
import { ControlMap } from "../map/control-map";
import { parseView, viewText } from "../map/view";
import { Served } from "../ui/link";
import { Names, Said } from "../ui/said";
import { Problem } from "../ui/problem";
import { LedgerPane } from "./ledger";
import { Slider } from "./slider";
import { StateSign, STATES } from "./states";

export function ControlPage({ at }: { at: Address }) {
  const { version } = useApp();
  const asked = at.query.get("as_of");
  const query = new URLSearchParams(asked && isDay(asked) ? { as_of: asked } : {});
  const path = joined("/api/control", query);
  const { data, error } = useAnswer<ControlAnswer>(path, version);
  const place = at.query.get("place");
  const asOf = asked && isDay(asked) ? asked : (data?.as_of ?? "");
  return (
    <main class="control" id="content">
      <section class="control-list" aria-label="Places">
        <h1>Who is said to hold it</h1>
        <p class="muted small">
          As of {asOf ? day(asOf) : "…"}, by published claims alone. <Served to={path}>JSON</Served>
        </p>
        <Problem error={error} />
        {data && <Places places={data.places} selected={place} />}
      </section>
      <ControlMap
        places={data?.places ?? null}
        view={parseView(at.query.get("map"))}
        selected={place}
        onSelect={(id) => { patch({ place: id }); }}
        onMove={(view) => { patch({ map: viewText(view) }, true); }}
      />
      <aside class="evidence" aria-label="Claims about the place" tabIndex={-1}>
        {place ? <LedgerPane place={place} asOf={asOf} /> : <Explained />}
      </aside>
      {data?.days && asOf && (
        <Slider
          first={data.days[0]}
          last={latest(data.days[1], data.changes)}
          asOf={asOf}
          changes={data.changes}
          onDay={(next, replace) => { patch({ as_of: next }, replace); }}
        />
      )}
    </main>
  );
}

/** A state may change after the last day told of: a year later, a word no longer speaks of the place. */
function latest(last: string, changes: readonly string[]): string {
  const change = changes.at(-1);
  return change && change > last ? change : last;
}

function Places({ places, selected }: { places: readonly HeldPlace[]; selected: string | null }) {
  const counts = Object.keys(STATES).map((state) => [state, places.filter((place) => place.state === state).length] as const);
  return (
    <>
      <p class="small">
        {counts.filter(([, count]) => count > 0).map(([state, count]) => `${String(count)} ${state}`).join(", ") ||
          "No claim says who holds a place by then."}
      </p>
      <ul class="places">
        {places.map((place) => (
          <li key={place.id}>
            <button
              type="button"
              aria-pressed={selected === place.id || selected === place.name}
              onClick={() => { patch({ place: place.id }); }}
            >
              <StateSign state={place.state} holder={place.holders[0]} />
              <span>
                <strong><Said>{place.name}</Said></strong> {STATES[place.state].label}
                <br />
                <span class="small">
                  {place.holders.length > 0 && <><Names names={place.holders.map((sides) => sides.map(({ name }) => name).join(" and "))} />; </>}
                  {counted(place.claims, "claim")}{place.inherited && ", of a wider area"}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Explained() {
  return (
    <>
      <h2>How to read it</h2>
      <dl class="states">
        {Object.entries(STATES).map(([state, { label, means }]) => (
          <div key={state}>
            <dt><StateSign state={state as HeldPlace["state"]} holder={undefined} /> {label}</dt>
            <dd>{means}</dd>
          </div>
        ))}
      </dl>
      <p class="muted small">
        A mark stands where a place is, and nothing is drawn between places: no claim says where a line runs. Pick a place
        to read who said what.
      </p>
    </>
  );
}
