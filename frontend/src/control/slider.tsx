/** The day that is looked at: a slider over all days told of, the days on which something changed, and play. */

import { useEffect, useState } from "preact/hooks";

import { between, shifted } from "../lib/days";
import { day } from "../lib/when";

interface Props {
  first: string;
  last: string;
  asOf: string;
  changes: readonly string[];
  onDay: (day: string, replace: boolean) => void;
}

/** Milliseconds that each change stays in sight. */
const STEP = 900;

export function Slider({ first, last, asOf, changes, onDay }: Props) {
  const [playing, setPlaying] = useState(false);
  const length = Math.max(1, between(first, last));
  const next = changes.find((change) => change > asOf);
  const before = changes.findLast((change) => change < asOf);

  useEffect(() => {
    if (!playing) return;
    const timer = window.setTimeout(() => {
      if (next) onDay(next, true);
      else setPlaying(false);
    }, STEP);
    return () => {
      window.clearTimeout(timer);
    };
  }, [playing, asOf, next]);

  const play = () => {
    if (!playing && !next) onDay(changes[0] ?? first, true);
    setPlaying(!playing);
  };
  return (
    <div class="slider">
      <button type="button" onClick={play} aria-pressed={playing}>
        {playing ? "Pause" : "Play"}
      </button>
      <button type="button" disabled={!before} onClick={() => { if (before) onDay(before, false); }} aria-label="The change before">
        ‹
      </button>
      <div class="slider-track">
        <input
          type="range"
          min={0}
          max={length}
          step={1}
          value={between(first, asOf)}
          aria-label="As of"
          aria-valuetext={day(asOf)}
          onInput={(event) => {
            setPlaying(false);
            onDay(shifted(first, Number(event.currentTarget.value)), true);
          }}
        />
        <div class="ticks" aria-hidden="true">
          {changes.map((change) => (
            <i key={change} style={{ insetInlineStart: `${String((between(first, change) / length) * 100)}%` }} />
          ))}
        </div>
      </div>
      <button type="button" disabled={!next} onClick={() => { if (next) onDay(next, false); }} aria-label="The next change">
        ›
      </button>
      <label>
        As of{" "}
        <input
          type="date"
          value={asOf}
          min={first}
          onChange={(event) => {
            if (event.currentTarget.value) onDay(event.currentTarget.value, false);
          }}
        />
      </label>
    </div>
  );
}
