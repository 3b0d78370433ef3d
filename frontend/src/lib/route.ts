/** The address bar is the state of the app: what is shown is read from it, and what is done writes it. */

import { useEffect, useState } from "preact/hooks";

export interface Address {
  path: string;
  query: URLSearchParams;
}

const listeners = new Set<() => void>();

export function address(): Address {
  return { path: window.location.pathname, query: new URLSearchParams(window.location.search) };
}

/** Go to an address of this app; `replace` where going back should not come through here again. */
export function go(to: string, replace = false): void {
  if (to === window.location.pathname + window.location.search) return;
  window.history[replace ? "replaceState" : "pushState"](null, "", to);
  for (const listener of listeners) listener();
}

/** Put values into the query of the current address; null takes one out. */
export function patch(values: Readonly<Record<string, string | null>>, replace = false): void {
  const { path, query } = address();
  for (const [name, value] of Object.entries(values)) {
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  go(joined(path, query), replace);
}

export function joined(path: string, query: URLSearchParams): string {
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** The current address, kept up as it changes. */
export function useAddress(): Address {
  const [at, setAt] = useState(address);
  useEffect(() => {
    const listener = () => {
      setAt(address());
    };
    listeners.add(listener);
    window.addEventListener("popstate", listener);
    return () => {
      listeners.delete(listener);
      window.removeEventListener("popstate", listener);
    };
  }, []);
  return at;
}
