/** The queue of one filter: asked for a page at a time, walked through as decisions are made. */

import { useEffect, useState } from "preact/hooks";

import { get, type ApiError } from "../api/client";
import type { Queue } from "../api/answers";
import { asApiError } from "../lib/use";
import type { Item } from "./subject";

const PAGE = 30;

export interface Walk {
  items: readonly Item[];
  at: number;
  item: Item | null;
  open: number;
  loading: boolean;
  error: ApiError | null;
  select: (at: number) => void;
  move: (by: number) => void;
  /** The item is decided: it goes, and the one after it is there. */
  next: () => void;
  /** Ask anew, and stand at this subject where it is there. */
  again: (subject: string | null) => void;
}

/** `only` is an event to review outside of any queue. What `by` has decided does not come again. */
export function useQueue(query: string, kind: string, only: string | null, by: string): Walk {
  const [items, setItems] = useState<readonly Item[]>([]);
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(0);
  const [loading, setLoading] = useState(true);
  const [error, setError] = useState<ApiError | null>(null);
  const [round, setRound] = useState<{ number: number; subject: string | null }>({ number: 0, subject: null });

  useEffect(() => {
    if (only) {
      setItems([{ kind: "event", subject: only }]);
      setAt(0);
      setLoading(false);
      return;
    }
    const asking = new AbortController();
    const asked = new URLSearchParams(query);
    asked.set("kind", kind);
    asked.set("limit", String(PAGE));
    if (by) asked.set("by", by);
    setLoading(true);
    get<Queue>(`/api/review/queue?${asked.toString()}`, asking.signal).then(
      (found) => {
        setItems(found.items);
        setOpen(found.open);
        setAt(Math.max(0, found.items.findIndex((item) => holds(item, round.subject))));
        setLoading(false);
        setError(null);
      },
      (problem: unknown) => {
        if (asking.signal.aborted) return;
        setError(asApiError(problem));
        setLoading(false);
      },
    );
    return () => {
      asking.abort();
    };
  }, [query, kind, only, by, round]);

  const again = (subject: string | null) => {
    setRound((before) => ({ number: before.number + 1, subject }));
  };
  return {
    items,
    at,
    item: items[at] ?? null,
    open,
    loading,
    error,
    select: setAt,
    move: (by_) => {
      setAt((now) => Math.max(0, Math.min(items.length - 1, now + by_)));
    },
    next: () => {
      if (only) return;
      const left = items.filter((_, index) => index !== at);
      setItems(left);
      setAt(Math.min(at, Math.max(0, left.length - 1)));
      if (left.length < PAGE / 3) again(left[Math.min(at, left.length - 1)]?.subject ?? null);
    },
    again,
  };
}

function holds(item: Item, subject: string | null): boolean {
  return subject !== null && item.subject === subject;
}
