/** The symbol of an event as the map draws it, for lists and legends. */

import { colourOf, PATHS, shapeOf } from "./families";

export function Symbol({ type, side }: { type: string; side: string | null }) {
  return (
    <svg class="symbol" viewBox="-1 0 22 21" width="16" height="16" aria-hidden="true">
      <path d={PATHS[shapeOf(type)]} fill={colourOf(side)} fill-rule="evenodd" />
    </svg>
  );
}
