/** The name of a side: a country by its English name, a group by its own. */

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
