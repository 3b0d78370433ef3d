/** A stretch of a report with words marked: each piece is a node of text, whatever it holds. */

import { FIELDS, pieces, type Mark } from "../lib/marks";

interface Props {
  text: string;
  start: number;
  marks: readonly Mark[];
}

export function Marked({ text, start, marks }: Props) {
  return (
    <blockquote class="marked" dir="auto">
      <Pieces text={text} start={start} marks={marks} />
    </blockquote>
  );
}

/** The pieces alone, for a block that is already there. */
export function Pieces({ text, start, marks }: Props) {
  return (
    <>
      {pieces(text, marks, start).map((piece) => {
        if (!piece.fields.length) return <span key={piece.start}>{piece.text}</span>;
        const inner = piece.fields.filter((field) => field !== "sentence");
        const classes = piece.fields.map((field) => `mark-${field}`).join(" ");
        const title = inner.map((field) => FIELDS[field] ?? field).join(", ");
        return (
          <mark key={piece.start} class={classes} title={title || undefined}>
            {piece.text}
          </mark>
        );
      })}
    </>
  );
}
