/** Asks the server that this page came from, and no other. */

import type { Meta } from "./answers";

/** What the server says went wrong: what, where, and what to do about it. */
export class ApiError extends Error {
  constructor(
    readonly what: string,
    readonly advice: string | null,
    readonly status: number,
  ) {
    super(what);
  }
}

let csrf = "";

/** The answer of an address below /api. Raises ApiError, in words that can be shown. */
export async function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return answer<T>(await reach(path, signal ? { signal } : {}));
}

/**
 * Send something that changes the record, or is read by the server. Where the session has changed since (the server was
 * started anew, another tab was first), its token is asked for again, once.
 */
export async function post<T>(path: string, body: unknown): Promise<T> {
  if (!csrf) await meta();
  const first = await send(path, body);
  if (first.status !== FORBIDDEN) return answer<T>(first);
  const before = csrf;
  await meta();
  return answer<T>(csrf === before ? first : await send(path, body));
}

const FORBIDDEN = 403;

function send(path: string, body: unknown): Promise<Response> {
  return reach(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-Token": csrf },
    body: JSON.stringify(body),
  });
}

/** What the record and this server are; asked anew each time, since a record grows. */
export async function meta(signal?: AbortSignal): Promise<Meta> {
  const found = await get<Meta>("/api/meta", signal);
  csrf = found.csrf;
  return found;
}

async function reach(path: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: "same-origin", ...options });
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === "AbortError") throw problem;
    throw new ApiError("The server does not answer.", "Is `dateline serve` still running?", 0);
  }
}

async function answer<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  const error = (body as { error?: { what?: string; do?: string } } | null)?.error;
  throw new ApiError(
    error?.what ?? `The server answered with ${String(response.status)}.`,
    error?.do ?? null,
    response.status,
  );
}
