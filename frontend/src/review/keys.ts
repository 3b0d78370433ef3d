/** A key -> what it does in review. */

export type Act = "accept" | "reject" | "unsure" | "edit" | "merge" | "split" | "undo" | "next" | "previous";

const KEYS: Readonly<Record<string, Act>> = {
  a: "accept", x: "reject", u: "unsure", e: "edit", m: "merge", s: "split", Backspace: "undo",
  ArrowDown: "next", j: "next", ArrowUp: "previous", k: "previous",
};

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  target: EventTarget | null;
}

/** Null for any other key, with a modifier, and while something is typed or a box is open. */
export function actOf({ key, ctrlKey, metaKey, altKey, target }: Pressed): Act | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (target instanceof HTMLElement && target.closest("input, textarea, select, dialog")) return null;
  return KEYS[key] ?? null;
}
