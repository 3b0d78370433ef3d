/** What is decided on, and how a key becomes a decision on it. */

import type { QueueItem } from "../api/answers";
import type { Act } from "./keys";

export type Item = Pick<QueueItem, "kind" | "subject"> & Partial<QueueItem> | { kind: "event"; subject: string };

/** What the server takes as a decision, its name aside. */
export interface Wish {
  kind: "accept" | "reject" | "unsure" | "edit" | "merge" | "split" | "undo";
  subject?: string;
  subjects?: string[];
  field?: string;
  value?: unknown;
  number?: number;
  note?: string;
}

export function eventOf(item: Item): string | null {
  if (item.kind === "event" || item.kind === "merge") return item.subject;
  return item.event?.id ?? null;
}

/**
 * The decision that a key makes at once; null where it has to be asked which (edit, merge, the split of an event).
 * In a merge the question is whether its weakest claim belongs: to reject that is to take the claim out.
 */
export function wishOf(act: Act, item: Item): Wish | null {
  if (act === "accept" || act === "unsure") return { kind: act, subject: item.subject };
  if (act === "reject") return item.kind === "merge" ? takenOut(item) : { kind: "reject", subject: item.subject };
  if (act === "split" && item.kind === "claim") return takenOut(item);
  return null;
}

function takenOut(item: Item): Wish | null {
  const event = eventOf(item);
  if (!event || item.kind === "event" || !item.claim || (item.event?.claims ?? 0) < 2) return null;
  return { kind: "split", subject: event, subjects: [item.claim.id] };
}
