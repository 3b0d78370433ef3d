/** What this browser keeps for the person, on this machine alone: a name, a theme. */

import { useState } from "preact/hooks";

/** A text kept under a name; empty where nothing is kept, or keeping is switched off. */
export function recall(name: string): string {
  try {
    return window.localStorage.getItem(`dateline:${name}`) ?? "";
  } catch {
    return "";
  }
}

export function keep(name: string, value: string): void {
  try {
    window.localStorage.setItem(`dateline:${name}`, value);
  } catch {
    // Without storage it is asked for again next time.
  }
}

/** A kept text and the function that changes it. */
export function useKept(name: string): [string, (value: string) => void] {
  const [value, setValue] = useState(() => recall(name));
  const change = (next: string) => {
    keep(name, next);
    setValue(next);
  };
  return [value, change];
}
