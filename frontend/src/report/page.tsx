/** A report as it was read, opened at a passage, beside what was left out of it and why. */

import { useEffect, useRef } from "preact/hooks";

import type { ReportAnswer } from "../api/answers";
import type { Mark } from "../lib/marks";
import { slice } from "../lib/points";
import type { Address } from "../lib/route";
import { useAnswer } from "../lib/use";
import { day } from "../lib/when";
import { counted } from "../lib/words";
import { Pieces } from "../card/marked";
import { Outside, Served } from "../ui/link";
import { Problem } from "../ui/problem";
import { Said } from "../ui/said";
import { blocks } from "./blocks";
import { Dropped } from "./dropped";
import { passage, type Passage } from "./passage";

export function ReportPage({ at, id }: { at: Address; id: string }) {
  const path = `/api/reports/${encodeURIComponent(id)}`;
  const { data, error } = useAnswer<ReportAnswer>(path);
  return (
    <main class="report" id="content">
      <Problem error={error} />
      {data && <Opened answer={data} passage={passage(at.query.get("at"))} twin={path} />}
    </main>
  );
}

interface OpenedProps {
  answer: ReportAnswer;
  passage: Passage | null;
  twin: string;
}

function Opened({ answer: { report, claims }, passage, twin }: OpenedProps) {
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    body.current?.querySelector(".mark-passage")?.scrollIntoView({ block: "center" });
  }, [report.id, passage?.start]);
  const marks: Mark[] = claims.flatMap((view) => view.marks);
  if (passage) marks.push({ field: "passage", ...passage });
  return (
    <>
      <article ref={body}>
        <h1>
          <Said>{report.title ?? "A report without a title"}</Said>
        </h1>
        <p class="muted">
          <Said>{report.outlet ?? "unknown outlet"}</Said> · {report.published ? day(report.published) : "no date"}
          {report.byline && (
            <>
              {" · "}
              <Said>{report.byline}</Said>
            </>
          )}
          {" · "}
          {counted(claims.length, "claim")} · <Served to={twin}>JSON</Served>
        </p>
        <p>
          <Outside address={report.url} />
        </p>
        {blocks(report.parts, report.text).map((part) => (
          <p key={part.start} class={`part part-${part.kind}`} dir="auto">
            <Pieces text={slice(report.text, part.start, part.end)} start={part.start} marks={marks} />
          </p>
        ))}
      </article>
      <Dropped report={report} />
    </>
  );
}
