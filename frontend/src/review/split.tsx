/** Which claims tell of something else than the rest of their event. */

import { useState } from "preact/hooks";

import type { Card } from "../api/answers";
import { useAnswer } from "../lib/use";
import { counted } from "../lib/words";
import { Dialog } from "../ui/dialog";
import { Problem } from "../ui/problem";
import { Said } from "../ui/said";
import type { Wish } from "./subject";

interface Props {
  event: string;
  onDecide: (wish: Wish) => void;
  onClose: () => void;
}

export function SplitBox({ event, onDecide, onClose }: Props) {
  const { data, error } = useAnswer<Card>(`/api/events/${encodeURIComponent(event)}`);
  const [out, setOut] = useState<readonly string[]>([]);
  const claims = data?.claims ?? [];
  const fits = out.length > 0 && out.length < claims.length;
  return (
    <Dialog title="Split: which claims tell of something else?" onClose={onClose}>
      <Problem error={error} />
      {claims.length === 1 && <p>The event has one claim alone.</p>}
      <form
        onSubmit={(submitted) => {
          submitted.preventDefault();
          if (fits) onDecide({ kind: "split", subject: event, subjects: [...out] });
        }}
      >
        {claims.map(({ claim, outlet }) => (
          <label class="pick" key={claim.id}>
            <input
              type="checkbox"
              checked={out.includes(claim.id)}
              onChange={() => {
                setOut(out.includes(claim.id) ? out.filter((id) => id !== claim.id) : [...out, claim.id]);
              }}
            />
            <span>
              <Said>{outlet ?? "unknown outlet"}</Said>: “<Said>{claim.sentence.text}</Said>”
            </span>
          </label>
        ))}
        <button type="submit" class="primary" disabled={!fits}>
          Take {counted(out.length, "claim")} out
        </button>
      </form>
    </Dialog>
  );
}
