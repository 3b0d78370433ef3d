/** Addresses found in data -> those that may be followed: web pages only, never a script. */

/** The address where it leads to a web page, null for anything else (javascript:, data:, file:, nonsense). */
export function webAddress(text: string | null | undefined): string | null {
  if (!text) return null;
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}
