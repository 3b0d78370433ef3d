/** One event in the list. */

import type { Row } from "../api/answers";
import { useTypes } from "../lib/context";
import { when } from "../lib/when";
import { AGREEMENTS, counted, precision, REVIEWS, toll, where } from "../lib/words";
import { Symbol } from "../map/symbol";
import { Names, Said } from "../ui/said";

/** In pixels; the style sheet has the same. */
export const ROW_HEIGHT = 92;

interface Props {
  row: Row;
  at: number;
  count: number;
  selected: boolean;
  onSelect: (id: string) => void;
}

export function EventRow({ row, at, count, selected, onSelect }: Props) {
  const label = useTypes();
  return (
    <div
      id={`row-${String(at)}`}
      role="option"
      class={`row ${selected ? "selected" : ""}`}
      aria-selected={selected}
      aria-posinset={at + 1}
      aria-setsize={count}
      style={{ transform: `translateY(${String(at * ROW_HEIGHT)}px)` }}
      onClick={() => {
        onSelect(row.id);
      }}
    >
      <div class="row-head">
        <Symbol type={row.type} side={row.side} />
        <strong>{label(row.type)}</strong>
        {row.status !== "asserted" && <span class={`tag status-${row.status}`}>{row.status}</span>}
        {row.agreement === "disputed" && <span class="tag disputed">{AGREEMENTS.disputed}</span>}
        {row.review !== "open" && <span class="tag">{REVIEWS[row.review] ?? row.review}</span>}
        {row.new && <span class="tag new" title="New or changed since your last visit">new</span>}
        <time class="row-when">{when(row.time)}</time>
      </div>
      <div class="row-line" title={row.place ? precision(row.place) : undefined}>
        {row.place ? <Said>{where(row.place)}</Said> : <span class="muted">no place</span>}
        {row.place && row.place.precision !== "exact" && <span class="muted"> · {precision(row.place)}</span>}
      </div>
      <div class="row-line">
        <Names names={row.actors} /> <span aria-label="against">→</span> <Names names={row.targets} none="–" />
      </div>
      <div class="row-line muted">
        {row.tolls.length > 0 && <span class="toll">{row.tolls.slice(0, 2).map(toll).join(", ")} · </span>}
        {counted(row.claims, "claim")} in {counted(row.reports, "report")}
      </div>
    </div>
  );
}
