/** Bars that were brushed over -> the dates that they span. */

import type { Bin } from "../api/answers";

export interface Brush {
  from: number;
  to: number;
}

/** Both dates inclusive, whichever way the brush went; null where there are no such bars. */
export function span(bins: readonly Bin[], { from, to }: Brush): { since: string; until: string } | null {
  const first = bins[Math.min(from, to)];
  const last = bins[Math.max(from, to)];
  return first && last ? { since: first.start.slice(0, 10), until: last.end.slice(0, 10) } : null;
}
