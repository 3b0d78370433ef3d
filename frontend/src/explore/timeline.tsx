/** When the events of the filter happened, and a brush that narrows the filter to a stretch of it. */

import { useRef, useState } from "preact/hooks";

import type { Histogram } from "../api/answers";
import { useApp } from "../lib/context";
import { put, write, type Filters } from "../lib/filters";
import { useAnswer } from "../lib/use";
import { day } from "../lib/when";
import { counted } from "../lib/words";
import { span, type Brush } from "./brush";

const WIDTH = 1000;
const HEIGHT = 64;

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** The dates of the filter do not narrow the chart, so that there is something to brush; all else does. */
export function Timeline({ filters, onChange }: Props) {
  const { version } = useApp();
  const query = write(put(put(filters, "since", undefined), "until", undefined));
  const { data } = useAnswer<Histogram>(`/api/histogram?${query.toString()}`, version);
  const [brush, setBrush] = useState<Brush | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const chart = useRef<SVGSVGElement>(null);
  const bins = data?.bins ?? [];
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const width = WIDTH / Math.max(1, bins.length);

  const binAt = (x: number): number => {
    const frame = chart.current?.getBoundingClientRect();
    if (!frame || !bins.length) return 0;
    return Math.max(0, Math.min(bins.length - 1, Math.floor(((x - frame.left) / frame.width) * bins.length)));
  };
  const narrow = (chosen: Brush) => {
    const dates = span(bins, chosen);
    if (dates) onChange(put(put(filters, "since", dates.since), "until", dates.until));
  };
  const isIn = (index: number): boolean => {
    const bin = bins[index];
    if (brush) return index >= Math.min(brush.from, brush.to) && index <= Math.max(brush.from, brush.to);
    if (!bin) return false;
    return (!filters.since || bin.end >= filters.since) && (!filters.until || bin.start <= filters.until);
  };
  const said = at === null ? null : bins[at];

  return (
    <section class="timeline" aria-label="Timeline">
      <svg
        ref={chart}
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        role="slider"
        tabIndex={0}
        aria-label={`Events by ${data?.by ?? "day"}; arrows move, Enter shows that ${data?.by ?? "day"} alone`}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, bins.length - 1)}
        aria-valuenow={at ?? 0}
        aria-valuetext={said ? `${day(said.start)}: ${counted(said.count, "event")}` : "nothing chosen"}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const index = binAt(event.clientX);
          setBrush({ from: index, to: index });
        }}
        onPointerMove={(event) => {
          const index = binAt(event.clientX);
          setAt(index);
          if (brush) setBrush({ ...brush, to: index });
        }}
        onPointerUp={() => {
          if (brush) narrow(brush);
          setBrush(null);
        }}
        onPointerCancel={() => {
          setBrush(null);
        }}
        onPointerLeave={() => {
          if (!brush) setAt(null);
        }}
        onKeyDown={(event) => {
          const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
          if (by !== undefined) {
            event.preventDefault();
            setAt(Math.max(0, Math.min(bins.length - 1, (at ?? -1) + by)));
          } else if (event.key === "Enter" && at !== null) narrow({ from: at, to: at });
        }}
      >
        {bins.map((bin, index) => (
          <g key={bin.start}>
            <rect
              class={isIn(index) ? "bar in" : "bar"}
              x={index * width}
              y={HEIGHT - barHeight(bin.count, most)}
              width={Math.max(width * 0.86, 0.5)}
              height={barHeight(bin.count, most)}
            />
            {at === index && <rect class="bar-here" x={index * width} y={0} width={width} height={HEIGHT} />}
          </g>
        ))}
      </svg>
      <div class="timeline-foot small">
        <span>{bins[0] ? day(bins[0].start) : ""}</span>
        <span class="muted">
          {said
            ? `${day(said.start)}${said.end === said.start ? "" : ` – ${day(said.end)}`}: ${counted(said.count, "event")}`
            : foot(data)}
        </span>
        <span>{bins.length ? day(bins.at(-1)?.end ?? "") : ""}</span>
      </div>
    </section>
  );
}

/** Few events stay visible beside many: at least two units, zero where there are none. */
function barHeight(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(2, (count / most) * (HEIGHT - 2));
}

function foot(data: Histogram | null): string {
  if (!data) return "";
  const undated = data.undated ? `; ${counted(data.undated, "event")} without a date` : "";
  return `by ${data.by}; drag over it to narrow the dates${undated}`;
}
