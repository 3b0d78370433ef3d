/** The events of the filter, as many as are in sight; more are asked for as one scrolls. */

import { useEffect, useRef, useState } from "preact/hooks";

import { get } from "../api/client";
import type { Events, Row } from "../api/answers";
import { useApp } from "../lib/context";
import { asApiError } from "../lib/use";
import { scrolledTo, windowOf } from "../lib/windowing";
import { Problem } from "../ui/problem";
import type { ApiError } from "../api/client";
import { EventRow, ROW_HEIGHT } from "./row";

const PAGE = 100;

interface Props {
  query: string;
  selected: string | null;
  onSelect: (id: string) => void;
  onCount?: (answer: Events | null) => void;
}

interface Held {
  rows: Row[];
  next: string | null;
  count: number;
}

const NONE: Held = { rows: [], next: null, count: 0 };

export function EventList({ query, selected, onSelect, onCount }: Props) {
  const { version, seen } = useApp();
  const [held, setHeld] = useState<Held>(NONE);
  const [error, setError] = useState<ApiError | null>(null);
  const [loading, setLoading] = useState(true);
  const [top, setTop] = useState(0);
  const [visible, setVisible] = useState(600);
  const box = useRef<HTMLDivElement>(null);
  const asked = useRef<AbortController | null>(null);

  const ask = (after: string | null) => {
    asked.current?.abort();
    const asking = new AbortController();
    asked.current = asking;
    setLoading(true);
    const page = new URLSearchParams(query);
    page.set("limit", String(PAGE));
    page.set("seen", String(seen));
    if (after) page.set("after", after);
    get<Events>(`/api/events?${page.toString()}`, asking.signal).then(
      (answer) => {
        if (asking.signal.aborted) return;
        setHeld((before) => ({
          rows: after ? [...before.rows, ...answer.events] : answer.events,
          next: answer.next,
          count: answer.count,
        }));
        setError(null);
        setLoading(false);
        onCount?.(answer);
      },
      (problem: unknown) => {
        if (asking.signal.aborted) return;
        setError(asApiError(problem));
        setLoading(false);
      },
    );
  };

  useEffect(() => {
    ask(null);
    return () => asked.current?.abort();
  }, [query, version]);

  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [query]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      setVisible(element.clientHeight);
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
  }, []);

  const { first, end } = windowOf(held.rows.length, ROW_HEIGHT, top, visible);
  useEffect(() => {
    if (!loading && held.next && end >= held.rows.length - PAGE / 4) ask(held.next);
  }, [end, held, loading]);

  const at = held.rows.findIndex((row) => row.id === selected);
  const move = (by: number) => {
    const next = Math.max(0, Math.min(held.rows.length - 1, at < 0 ? 0 : at + by));
    const row = held.rows[next];
    if (!row) return;
    onSelect(row.id);
    if (box.current) box.current.scrollTop = scrolledTo(next, ROW_HEIGHT, box.current.scrollTop, visible);
  };
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1, ArrowUp: -1, j: 1, k: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity,
  };

  return (
    <div class="list-pane">
      <Problem error={error} />
      <div
        ref={box}
        class="rows"
        role="listbox"
        tabIndex={0}
        aria-label="Events"
        aria-busy={loading}
        aria-activedescendant={at >= first && at < end ? `row-${String(at)}` : undefined}
        onScroll={(event) => {
          setTop(event.currentTarget.scrollTop);
        }}
        onKeyDown={(event) => {
          const by = steps[event.key];
          if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          move(by);
        }}
      >
        <div class="rows-all" role="presentation" style={{ height: `${String(held.rows.length * ROW_HEIGHT)}px` }}>
          {held.rows.slice(first, end).map((row, index) => (
            <EventRow
              key={row.id}
              row={row}
              at={first + index}
              count={held.count}
              selected={row.id === selected}
              onSelect={onSelect}
            />
          ))}
        </div>
      </div>
      {!loading && !error && held.rows.length === 0 && <p class="empty">No event fits this filter.</p>}
    </div>
  );
}
