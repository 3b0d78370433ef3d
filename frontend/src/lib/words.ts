/** Values of the record -> plain words: names, figures, precision, agreement. */

import type { Place, Quantity, Source, Toll } from "../api/types";

export const STATUSES: Readonly<Record<string, string>> = {
  asserted: "asserted",
  denied: "denied",
  planned: "planned",
  possible: "possible",
};

export const AGREEMENTS: Readonly<Record<string, string>> = {
  single: "one voice",
  corroborated: "corroborated",
  both_sides: "told by both sides",
  disputed: "disputed",
};

export const REVIEWS: Readonly<Record<string, string>> = {
  open: "not reviewed",
  accepted: "accepted",
  rejected: "rejected",
  unsure: "unsure",
  any: "any, the rejected too",
};

const PRECISIONS: Readonly<Record<string, string>> = {
  exact: "the place itself",
  near: "within about 25 km",
  admin2: "somewhere in this district",
  admin1: "somewhere in this province",
  country: "somewhere in this country",
  region: "somewhere in this area",
};

/** air_strike -> air strike. */
export function plain(name: string): string {
  return name.replaceAll("_", " ");
}

export function precision(place: Place): string {
  return PRECISIONS[place.precision] ?? place.precision;
}

/** "north of Bakhmut, UA": where, with what the preposition says of it. */
export function where(place: Place | null): string {
  if (!place) return "no place";
  const relation = place.relation && place.relation !== "at" ? `${plain(place.relation)} ` : "";
  return `${relation}${place.name}${place.country ? `, ${place.country}` : ""}`;
}

/** "14+": at least; "≤ 20": at most; "3–5"; "16". */
export function bounds(low: number | null, high: number | null): string {
  if (low === null && high === null) return "?";
  if (high === null) return `${number(low)}+`;
  if (low === null) return `≤ ${number(high)}`;
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}

/** A toll as it stands in a list: the best figure, and the bounds where they differ from it. */
export function toll({ of, low, best, high, who }: Toll): string {
  const measure = who ? `${plain(of)} (${who})` : plain(of);
  if (best === null) return `${bounds(low, high)} ${measure}`;
  const open = high === null ? "+" : "";
  const apart = (low !== null && low !== best) || (high !== null && high !== best);
  return apart ? `${number(best)}${open} (${bounds(low, high)}) ${measure}` : `${number(best)}${open} ${measure}`;
}

export function quantity({ of, min, max, who }: Quantity): string {
  return `${bounds(min, max)} ${plain(of)}${who ? ` (${who})` : ""}`;
}

/** Who says it, and what is known of them beside: the outlet itself where no source is named. */
export function speaker(attribution: readonly Source[], outlet: string | null): { name: string; rest: string } {
  const first = attribution[0];
  if (!first) return { name: outlet ?? "the report", rest: " itself" };
  const more = [first.role, first.organisation].filter((part) => part && !first.name.includes(part)).join(", ");
  return { name: first.name, rest: more && `, ${more}` };
}

/** 1234567 -> 1,234,567. */
export function number(value: number | null): string {
  return value === null ? "?" : String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** "1 event", "2 events". */
export function counted(count: number, noun: string): string {
  return `${number(count)} ${noun}${count === 1 ? "" : "s"}`;
}

export function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}
