/** What the record is, looked at every few seconds: somebody may be adding to it, here or in another process. */

import { useEffect, useRef, useState } from "preact/hooks";

import type { Changes, Meta } from "../api/answers";
import { get, meta as askMeta, type ApiError } from "../api/client";
import type { App } from "./context";
import { lastSeen } from "./seen";
import { asApiError } from "./use";

const EVERY = 5000;

interface Known {
  app: App | null;
  error: ApiError | null;
  changes: Changes | null;
}

export function useRecord(): Known {
  const [meta, setMeta] = useState<Meta | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [changes, setChanges] = useState<Changes | null>(null);
  const [round, setRound] = useState(0);
  const opened = useRef<number | null>(null);
  const version = changes?.version ?? 0;

  useEffect(() => {
    const asking = new AbortController();
    askMeta(asking.signal).then(
      (found) => {
        opened.current ??= found.changes;
        setMeta(found);
        setError(null);
      },
      (problem: unknown) => {
        if (!asking.signal.aborted) setError(asApiError(problem));
      },
    );
    return () => {
      asking.abort();
    };
  }, [version, round]);

  useEffect(() => {
    const look = async () => {
      if (document.hidden || opened.current === null) return;
      try {
        const found = await get<Changes>(`/api/changes?since=${String(opened.current)}`);
        setChanges((before) => (before?.version === found.version && before.adding === found.adding ? before : found));
        setError(null);
      } catch (problem) {
        setError(asApiError(problem));
      }
    };
    const timer = window.setInterval(() => void look(), EVERY);
    return () => {
      window.clearInterval(timer);
    };
  }, []);

  const changed = () => {
    setRound((before) => before + 1);
  };
  if (!meta) return { app: null, error, changes };
  const app = { meta, version: Math.max(version, meta.changes) + round, seen: lastSeen(meta), changed };
  return { app, error, changes };
}
