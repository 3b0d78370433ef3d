/** Days as ISO dates, without clock or time zone: presets, shifts and what a date in an address may be. */

const DAY = 86_400_000;

/** A day of a real calendar, written as 2024-02-29. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** The day so many days later; earlier where `days` is negative. */
export function shifted(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** How many days lie between two days; 0 where they are the same. */
export function between(first: string, last: string): number {
  return Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY);
}

export interface Preset {
  label: string;
  /** How many days up to and with the record's last; null: all of it. */
  days: number | null;
}

export const PRESETS: readonly Preset[] = [
  { label: "24 h", days: 1 },
  { label: "7 d", days: 7 },
  { label: "30 d", days: 30 },
  { label: "All", days: null },
];

/** The dates of a preset, counted back from the record's last day and not from today. */
export function datesOf(preset: Preset, last: string): { since: string | undefined; until: string | undefined } {
  if (preset.days === null) return { since: undefined, until: undefined };
  return { since: shifted(last, 1 - preset.days), until: last };
}
