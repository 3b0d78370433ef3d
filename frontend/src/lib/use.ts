/** An address of the server -> its answer, asked anew when the address or `version` changes. */

import { useEffect, useState } from "preact/hooks";

import { ApiError, get } from "../api/client";

export interface Answer<T> {
  /** The last answer; it stays while a newer one is on its way, so that nothing flickers. */
  data: T | null;
  error: ApiError | null;
  loading: boolean;
}

/** Asks nothing where `path` is null. What is asked for no longer is broken off. */
export function useAnswer<T>(path: string | null, version: number | string = 0): Answer<T> {
  const [answer, setAnswer] = useState<Answer<T>>({ data: null, error: null, loading: path !== null });
  useEffect(() => {
    if (path === null) {
      setAnswer({ data: null, error: null, loading: false });
      return;
    }
    const asking = new AbortController();
    setAnswer((held) => ({ ...held, loading: true }));
    get<T>(path, asking.signal).then(
      (data) => {
        if (!asking.signal.aborted) setAnswer({ data, error: null, loading: false });
      },
      (problem: unknown) => {
        if (!asking.signal.aborted) setAnswer((held) => ({ ...held, error: asApiError(problem), loading: false }));
      },
    );
    return () => {
      asking.abort();
    };
  }, [path, version]);
  return answer;
}

/** Any failure as one that can be shown. */
export function asApiError(problem: unknown): ApiError {
  if (problem instanceof ApiError) return problem;
  return new ApiError(problem instanceof Error ? problem.message : "Something went wrong.", null, 0);
}
