/** What the map's marks mean: the shapes and sides that are on it now, and what a disc says. */

import type { MapMarks } from "../api/answers";
import { Said } from "../ui/said";
import { sideName } from "../ui/side";
import { colourOf, NOBODY, PATHS, SHAPE_NAMES, shapeOf } from "./families";
import { BORDERS_NOTE } from "./style";

const SIDES = 8;

export function Legend({ marks }: { marks: MapMarks | null }) {
  const points = marks?.points ?? [];
  const shapes = [...new Set(points.map((point) => shapeOf(point.type)))].sort();
  const sides = counted(points.map((point) => point.side)).slice(0, SIDES);
  const vague = points.some((point) => point.precision !== "exact");
  return (
    <details class="legend">
      <summary>Legend</summary>
      <ul>
        {shapes.map((shape) => (
          <li key={shape}>
            <svg viewBox="-1 0 22 21" width="14" height="14" aria-hidden="true">
              <path d={PATHS[shape]} fill="currentColor" fill-rule="evenodd" />
            </svg>
            {SHAPE_NAMES[shape]}
          </li>
        ))}
        {(marks?.cells.length ?? 0) > 0 && <li>A dark circle counts the events around it; select it to go in.</li>}
        {vague && <li>A disc is as wide as the doubt: the place lies somewhere in it. Its rim is no border.</li>}
        {sides.map((side) => (
          <li key={side}>
            <svg viewBox="0 0 10 10" width="12" height="12" aria-hidden="true">
              <rect width="10" height="10" fill={colourOf(side)} />
            </svg>
            <Said>{sideName(side)}</Said>
          </li>
        ))}
        {points.some((point) => !point.side) && (
          <li>
            <svg viewBox="0 0 10 10" width="12" height="12" aria-hidden="true">
              <rect width="10" height="10" fill={NOBODY} />
            </svg>
            no side named
          </li>
        )}
      </ul>
      <p class="small muted">{BORDERS_NOTE}</p>
    </details>
  );
}

/** The names that are there, the most frequent first. */
function counted(names: readonly (string | null)[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.entries()].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1)).map(([name]) => name);
}
