/** What people decided on a thing, and what newer readings changed of it; nothing of it is ever deleted. */

import type { Change, Decision } from "../api/types";
import { day } from "../lib/when";
import { plain } from "../lib/words";
import { Said } from "../ui/said";

interface Props {
  decisions: readonly Decision[];
  changes: readonly Change[];
  onUndo?: (number: number) => void;
}

export function History({ decisions, changes, onUndo }: Props) {
  if (!decisions.length && !changes.length) return null;
  return (
    <details class="history" open={onUndo !== undefined}>
      <summary>History</summary>
      <ol reversed>
        {[...decisions].reverse().map((decision) => (
          <li key={decision.number} class={decision.undone_by === null ? "" : "undone"}>
            <strong>{sentence(decision)}</strong> by <Said>{decision.by}</Said>, <time>{day(decision.at)}</time>
            {decision.note && (
              <>
                {": "}
                <Said>{decision.note}</Said>
              </>
            )}
            {decision.undone_by !== null && <span class="muted"> (taken back by {decision.undone_by})</span>}
            {onUndo && decision.undone_by === null && (
              <button type="button" class="quiet" onClick={() => { onUndo(decision.number); }}>
                Undo
              </button>
            )}
          </li>
        ))}
        {changes.map((change) => (
          <li key={`${change.at}:${change.subject}`}>
            {change.kind} {change.what} by a newer reading, <time>{day(change.at)}</time>
          </li>
        ))}
      </ol>
    </details>
  );
}

function sentence(decision: Decision): string {
  if (decision.kind === "undo") return `took back ${String(decision.undoes)}`;
  if (decision.kind !== "edit" || !decision.field) return decision.kind;
  return `${plain(decision.field)}: ${shown(decision.machine)} → ${shown(decision.value)}`;
}

/** A field's JSON in a few words: names where there are names. */
function shown(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (typeof value === "string") return plain(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(shown).join(", ") || "nothing";
  const { name, start, end } = value as { name?: string; start?: string; end?: string };
  if (name) return name;
  if (start !== undefined || end !== undefined) return `${start ?? ""} – ${end ?? ""}`;
  return JSON.stringify(value);
}
