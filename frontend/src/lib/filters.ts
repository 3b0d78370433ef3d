/** The one filter that rules every pane, and its form in an address: the names that the server and command line take. */

import { isDay } from "./days";

export const ONE = [
  "since", "until", "box", "place", "within", "review", "confidence", "toll", "toll_min", "toll_max", "text",
] as const;
export const MANY = ["country", "type", "party", "source", "outlet", "status", "agreement"] as const;

export type One = (typeof ONE)[number];
export type Many = (typeof MANY)[number];
export type Filters = { readonly [name in One]?: string } & { readonly [name in Many]?: readonly string[] };

/** The filter in an address's query. What no filter can be is left out, as a mistyped date is. */
export function read(query: URLSearchParams): Filters {
  const found: Record<string, string | string[]> = {};
  for (const name of ONE) {
    const value = query.get(name);
    if (value && fits(name, value)) found[name] = value;
  }
  for (const name of MANY) {
    const values = [...new Set(query.getAll(name).filter(Boolean))];
    if (values.length) found[name] = values;
  }
  return found as Filters;
}

function fits(name: One, value: string): boolean {
  if (name === "since" || name === "until") return isDay(value);
  if (name === "box") return parseBox(value) !== null;
  if (name === "within" || name === "confidence") return Number.isFinite(Number(value)) && Number(value) >= 0;
  if (name === "toll_min" || name === "toll_max") return /^\d+$/.test(value);
  return true;
}

/** The filter as a query: always in the same order, so that one filter has one address. */
export function write(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of ONE) {
    const value = filters[name];
    if (value) query.set(name, value);
  }
  for (const name of MANY) for (const value of filters[name] ?? []) query.append(name, value);
  return query;
}

/** The filter with a value put in, or taken out where there is none. */
export function put(filters: Filters, name: One, value: string | undefined): Filters {
  const rest = without(filters, name);
  return value ? { ...rest, [name]: value } : rest;
}

/** The filter with one of a list's values switched. */
export function toggled(filters: Filters, name: Many, value: string): Filters {
  const held = filters[name] ?? [];
  const values = held.includes(value) ? held.filter((other) => other !== value) : [...held, value];
  const rest = without(filters, name);
  return values.length ? { ...rest, [name]: values } : rest;
}

function without(filters: Filters, name: One | Many): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([other]) => other !== name)) as Filters;
}

export function isEmpty(filters: Filters): boolean {
  return Object.keys(filters).length === 0;
}

export type Box = readonly [south: number, west: number, north: number, east: number];

/** "S,W,N,E" in degrees, or null where it is no box. */
export function parseBox(text: string): Box | null {
  const numbers = text.split(",").map((part) => (part.trim() ? Number(part) : Number.NaN));
  const [south, west, north, east] = numbers;
  if (numbers.length !== 4 || numbers.some((number) => !Number.isFinite(number))) return null;
  if (south === undefined || west === undefined || north === undefined || east === undefined) return null;
  const lies = south <= north && south >= -90 && north <= 90 && Math.abs(west) <= 180 && Math.abs(east) <= 180;
  return lies ? [south, west, north, east] : null;
}

/** A box as an address has it: to about ten metres. */
export function boxText(box: Box): string {
  return box.map((degrees) => String(Math.round(degrees * 10_000) / 10_000)).join(",");
}
