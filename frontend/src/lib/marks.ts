/** A stretch of a report's text and the words behind each field -> pieces to show one after the other. */

import { points } from "./points";

export interface Mark {
  field: string;
  start: number;
  end: number;
}

export interface Piece {
  text: string;
  /** The fields that these words stand for, innermost last; none where the words are only text. */
  fields: readonly string[];
  /** Where the piece begins, in code points of the report. */
  start: number;
}

/**
 * Cut `text`, whose first character is number `offset` of the report, wherever a mark begins or ends.
 * Marks that lie outside of the text, or hold nothing, mark nothing. The pieces joined are the text again.
 */
export function pieces(text: string, marks: readonly Mark[], offset = 0): Piece[] {
  const characters = points(text);
  const last = offset + characters.length;
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, offset), end: Math.min(mark.end, last) }))
    .filter((mark) => mark.start < mark.end);
  const cuts = new Set([offset, last]);
  for (const mark of inside) cuts.add(mark.start).add(mark.end);
  const ordered = [...cuts].sort((one, other) => one - other);
  const wide = [...inside].sort((one, other) => other.end - other.start - (one.end - one.start));
  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? last;
    const fields = wide.filter((mark) => mark.start <= start && end <= mark.end).map((mark) => mark.field);
    return { text: characters.slice(start - offset, end - offset).join(""), fields: [...new Set(fields)], start };
  });
}

/** What a field is called beside its words. */
export const FIELDS: Readonly<Record<string, string>> = {
  sentence: "the claim’s sentence",
  trigger: "what",
  actor: "who",
  target: "to whom",
  place: "where",
  time: "when",
  quantity: "how many",
  weapon: "with what",
  source: "who says so",
  evidence: "shown by",
  passage: "the passage that was asked for",
};
