/** A report's parts -> the blocks to show it in: all of its text, each stretch once. */

import type { Part } from "../api/types";
import { slice } from "../lib/points";

/** The parts in their order, those that hold others left out, and what no part covers as a paragraph: all of the text. */
export function blocks(parts: readonly Part[], text: string): Part[] {
  const length = Array.from(text).length;
  const ordered = parts
    .filter((part) => part.kind !== "post" && part.start < part.end)
    .sort((one, other) => one.start - other.start);
  const found: Part[] = [];
  let at = 0;
  for (const part of [...ordered, { kind: "paragraph", start: length, end: length }]) {
    if (part.start > at && slice(text, at, part.start).trim()) found.push({ kind: "paragraph", start: at, end: part.start });
    if (part.end <= at) continue;
    found.push({ ...part, start: Math.max(part.start, at) });
    at = part.end;
  }
  return found;
}
