/** What is typed into the edit box -> a field's JSON, as the record takes it; and back. */

import type { Claim, Event, Party, Place, Quantity, Toll, When } from "../api/types";

export const EDITABLE = ["type", "status", "time", "place", "actors", "targets", "quantities"] as const;
export type Editable = (typeof EDITABLE)[number];
export type Subject = Claim | Event;

/** Names with commas between -> parties; one that was there before stays all that it was. */
export function parties(text: string, before: readonly Party[]): Partial<Party>[] {
  const names = text.split(",").map((name) => name.trim()).filter(Boolean);
  return names.map((name) => before.find((party) => party.name === name) ?? { name });
}

/** Two days -> a time to the day, as a person states it; null where neither is given. */
export function time(start: string, end: string): When | null {
  if (!start && !end) return null;
  return { start: start || end, end: end || start, precision: "day", basis: "stated" };
}

/** A place as a list has it -> a place of the record, without the words of any report. */
export function place(found: Place | null): Place | null {
  return found && { ...found, span: null };
}

/**
 * "killed 3-5, injured 10" -> figures. Of a claim they have bounds alone, of an event a best figure between them.
 * Null where a part is not of that form.
 */
export function figures(text: string, isEvent: boolean): (Partial<Quantity> | Partial<Toll>)[] | null {
  const parts = text.split(",").map((part) => part.trim()).filter(Boolean);
  const found = parts.map((part) => /^([a-z]+) (\d+)(?:(\+)|-(\d+))?$/.exec(part));
  if (found.some((part) => part === null)) return null;
  return found.map((part) => {
    const [, of, low, open, high] = part ?? [];
    const min = Number(low);
    const max = open ? null : Number(high ?? low);
    return isEvent ? { of: of ?? "", low: min, best: min, high: max } : { of: of ?? "", min, max };
  });
}

/** Figures -> the text that `figures` reads. */
export function figuresText(held: readonly (Quantity | Toll)[]): string {
  return held
    .map((figure) => {
      const [low, high] = "min" in figure ? [figure.min, figure.max] : [figure.low ?? figure.best, figure.high];
      const first = low ?? high ?? 0;
      if (high === null) return `${figure.of} ${String(first)}+`;
      return high === first ? `${figure.of} ${String(first)}` : `${figure.of} ${String(first)}-${String(high)}`;
    })
    .join(", ");
}
