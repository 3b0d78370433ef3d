/** Times of the record -> words that say no more than is known. */

import type { When } from "../api/types";
import { isDay } from "./days";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** 2023-09-06 -> 6 Sep 2023, with the hour where the text gives one; other text as it is. */
export function day(iso: string): string {
  const date = iso.slice(0, 10);
  if (!isDay(date)) return iso;
  const [year, month, number] = date.split("-").map(Number);
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1];
  return `${String(number)} ${MONTHS[(month ?? 1) - 1] ?? ""} ${String(year)}${time ? ` ${time}` : ""}`;
}

/** A time as a list shows it: "by" a day where only the report's date bounds it, brackets where the context gives it. */
export function when(time: When | null): string {
  if (!time || (!time.start && !time.end)) return "no date";
  if (time.basis === "published") return `by ${day(time.end ?? time.start ?? "")}`;
  const text = range(time);
  return time.basis === "context" ? `(${text})` : text;
}

function range({ start, end }: When): string {
  if (!start) return `until ${day(end ?? "")}`;
  if (!end) return `from ${day(start)}`;
  if (start === end) return day(start);
  const [first, last] = [day(start), day(end)];
  const sameDay = start.slice(0, 10) === end.slice(0, 10);
  return sameDay ? `${first}–${last.split(" ").at(-1) ?? ""}` : `${first} – ${last}`;
}

const BASES: Readonly<Record<string, string>> = {
  stated: "the sentence says so",
  context: "carried from the text around it",
  published: "only the report’s own date bounds it",
};

/** How exact a time is, and where it comes from. */
export function exactness(time: When): string {
  const basis = BASES[time.basis] ?? time.basis;
  return time.precision === "vague" ? `vague; ${basis}` : `to the ${time.precision}; ${basis}`;
}
