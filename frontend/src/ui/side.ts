/** The side of a party, and the name of a side: a country by its English name, a group by its own. */

import type { Party } from "../api/types";

const COUNTRIES = new Intl.DisplayNames(["en"], { type: "region", fallback: "code" });

export function country(code: string): string {
  try {
    return COUNTRIES.of(code) ?? code;
  } catch {
    return code;
  }
}

export function sideName(side: string): string {
  return /^[A-Z]{2}$/.test(side) ? country(side) : side.replaceAll("-", " ");
}

const STATE = ["government", "peacekeepers", "police", "state_forces"];

/** The side that a party stands on, as the server’s lists and maps have it: its country where it is a state’s. */
export function sideOf(party: Party | undefined): string | null {
  if (!party) return null;
  return STATE.includes(party.kind) && party.country ? party.country : (party.id ?? party.name);
}
