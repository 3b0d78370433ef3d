/** All decisions, the newest first, each of which can be taken back at any time. */

import { useApp } from "../lib/context";
import { useAnswer } from "../lib/use";
import type { Decision } from "../api/types";
import { History } from "../card/history";

interface Decided {
  decisions: Decision[];
  next: number | null;
}

export function Past({ onUndo }: { onUndo: (number: number) => void }) {
  const { meta, version } = useApp();
  const { data } = useAnswer<Decided>("/api/decisions", version);
  return (
    <aside class="past" aria-label="Decisions made">
      <h2>Decisions</h2>
      {data?.decisions.length === 0 && <p class="muted">None yet.</p>}
      {data && <History decisions={[...data.decisions].reverse()} changes={[]} {...(meta.readonly ? {} : { onUndo })} />}
    </aside>
  );
}
