/** Code points and spans: the record counts characters as Unicode does, JavaScript in UTF-16 units. */

/** The characters of a text, one entry a code point; spans index into this, never into the string. */
export function points(text: string): string[] {
  return Array.from(text);
}

/** The words of a span, by code points. */
export function slice(text: string, start: number, end: number): string {
  return points(text).slice(start, end).join("");
}
