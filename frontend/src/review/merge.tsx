/** Which other events are the same happening: those near in time and place first, or those with the words one looks for. */

import { useState } from "preact/hooks";

import type { Card, Events } from "../api/answers";
import type { Event } from "../api/types";
import { useTypes } from "../lib/context";
import { shifted } from "../lib/days";
import { useAnswer } from "../lib/use";
import { when } from "../lib/when";
import { counted, where } from "../lib/words";
import { Dialog } from "../ui/dialog";
import { Problem } from "../ui/problem";
import { Names, Said } from "../ui/said";
import { Typed } from "../ui/typed";
import type { Wish } from "./subject";

const DAYS = 3;

interface Props {
  event: string;
  onDecide: (wish: Wish) => void;
  onClose: () => void;
}

export function MergeBox({ event, onDecide, onClose }: Props) {
  const label = useTypes();
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { data: card } = useAnswer<Card>(`/api/events/${encodeURIComponent(event)}`);
  const { data, error } = useAnswer<Events>(card?.event ? `/api/events?${near(card.event, words)}` : null);
  const rows = (data?.events ?? []).filter((row) => row.id !== event);
  return (
    <Dialog title="Merge: which events are the same?" onClose={onClose}>
      <form
        onSubmit={(submitted) => {
          submitted.preventDefault();
          if (chosen.length) onDecide({ kind: "merge", subject: event, subjects: [...chosen] });
        }}
      >
        <label>
          With the words{" "}
          <Typed type="search" value={words} placeholder={`else: within ${String(DAYS)} days, same country`} onTyped={setWords} />
        </label>
        <Problem error={error} />
        {data && !rows.length && <p class="muted">No other event.</p>}
        {rows.map((row) => (
          <label class="pick" key={row.id}>
            <input
              type="checkbox"
              value={row.id}
              checked={chosen.includes(row.id)}
              onChange={() => {
                setChosen(chosen.includes(row.id) ? chosen.filter((id) => id !== row.id) : [...chosen, row.id]);
              }}
            />
            <span>
              <strong>{label(row.type)}</strong>, <Said>{where(row.place)}</Said>, {when(row.time)}: <Names names={row.actors} /> →{" "}
              <Names names={row.targets} /> <span class="muted">({counted(row.claims, "claim")})</span>
            </span>
          </label>
        ))}
        <button type="submit" class="primary" disabled={!chosen.length}>
          Make one event of {String(chosen.length + 1)}
        </button>
      </form>
    </Dialog>
  );
}

/** Events that might be the same as this one, as a query. */
function near({ time, place }: Event, words: string): string {
  const query = new URLSearchParams({ limit: "30" });
  if (words) {
    query.set("text", words);
    return query.toString();
  }
  const [start, end] = [time?.start ?? time?.end, time?.end ?? time?.start];
  if (start && end) {
    query.set("since", shifted(start.slice(0, 10), -DAYS));
    query.set("until", shifted(end.slice(0, 10), DAYS));
  }
  if (place?.country) query.set("country", place.country);
  return query.toString();
}
