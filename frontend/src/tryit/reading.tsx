/** A reading's report with the words of every claim marked, and what was left out of it. */

import type { ReadAnswer } from "../api/answers";
import { Pieces } from "../card/marked";
import { slice } from "../lib/points";
import { blocks } from "../report/blocks";
import { Dropped } from "../report/dropped";
import { Said } from "../ui/said";

export function Read({ answer: { reading, shown } }: { answer: ReadAnswer }) {
  const { report } = reading;
  const marks = shown.flatMap((claim) => claim.marks);
  return (
    <section class="report-read" aria-label="The report as read">
      {report.title && (
        <h3>
          <Said>{report.title}</Said>
        </h3>
      )}
      {blocks(report.parts, report.text).map((part) => (
        <p key={part.start} class={`part part-${part.kind}`} dir="auto">
          <Pieces text={slice(report.text, part.start, part.end)} start={part.start} marks={marks} />
        </p>
      ))}
      <Dropped report={report} />
    </section>
  );
}
