/** Why claims are one event: what each field added to the decision, in weights that can be summed. */

import type { ClaimView, Weighed } from "../api/answers";
import { plain } from "../lib/words";
import { Said } from "../ui/said";

interface Props {
  weighed: readonly Weighed[];
  claims: readonly ClaimView[];
}

export function Why({ weighed, claims }: Props) {
  if (!weighed.length) return null;
  const outlets = new Map(claims.map((view) => [view.claim.id, view.outlet ?? "a report"]));
  const named = (id: string, sentence: string | null) => `${outlets.get(id) ?? id}: “${sentence ?? ""}”`;
  return (
    <details class="why">
      <summary>Why these claims are one event</summary>
      <p class="muted small">
        A field with a plus speaks for one event, with a minus against. Each claim is weighed with the one it fits best.
      </p>
      {weighed.map((row) => (
        <table key={row.claim}>
          <caption>
            <Said>{named(row.claim, row.sentence)}</Said>
            {row.other && (
              <>
                {" with "}
                <Said>{named(row.other, row.other_sentence)}</Said>
              </>
            )}
          </caption>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">How they compare</th>
              <th scope="col" class="figure">Weight</th>
            </tr>
          </thead>
          <tbody>
            {row.weights.map(({ field, level, weight }) => (
              <tr key={field}>
                <th scope="row">{plain(field)}</th>
                <td>{level ? plain(level) : ""}</td>
                <td class="figure">{signed(weight)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">Together</th>
              <td />
              <td class="figure">
                <strong>{signed(row.total)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      ))}
    </details>
  );
}

function signed(weight: number): string {
  return `${weight > 0 ? "+" : ""}${weight.toFixed(1)}`.replace("-", "−");
}
