/** An event's id -> its card, asked for and kept up as the record changes. */

import type { Card as Answer } from "../api/answers";
import { useApp } from "../lib/context";
import { useAnswer } from "../lib/use";
import { Problem } from "../ui/problem";
import { Card } from "./card";

interface Props {
  id: string;
  onClose?: () => void;
}

export function CardPane({ id, onClose }: Props) {
  const { version } = useApp();
  const { data, error, loading } = useAnswer<Answer>(`/api/events/${encodeURIComponent(id)}`, version);
  const stale = data !== null && data.event !== null && data.event.id !== id;
  return (
    <div class="card-pane" aria-busy={loading}>
      {onClose && (
        <button type="button" class="quiet close" onClick={onClose}>
          ✕ Close <kbd>Esc</kbd>
        </button>
      )}
      <Problem error={error} />
      {data && !stale && !error && <Card card={data} />}
    </div>
  );
}
