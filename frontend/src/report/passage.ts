/** A passage in an address: "120,180" is that stretch of the text, in code points. */

export interface Passage {
  start: number;
  end: number;
}

export function passage(text: string | null): Passage | null {
  const found = /^(\d+),(\d+)$/.exec(text ?? "");
  return found ? { start: Number(found[1]), end: Number(found[2]) } : null;
}
