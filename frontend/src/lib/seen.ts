/** Up to which version of the record this person had seen it before this visit; what changed since is marked as new. */

import type { Meta } from "../api/answers";
import { keep, recall } from "./memory";

let visit: { record: string; seen: number } | null = null;

/** The same number all through a visit; the next visit begins where this one did. */
export function lastSeen({ record, changes }: Pick<Meta, "record" | "changes">): number {
  if (visit?.record === record.name) return visit.seen;
  const name = `seen:${record.name}`;
  const before = Number(recall(name) || changes);
  visit = { record: record.name, seen: before <= changes ? before : changes };
  keep(name, String(changes));
  return visit.seen;
}
