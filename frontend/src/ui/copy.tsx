/** A button that copies a text, and says that it did. */

import { useState } from "preact/hooks";

export function Copy({ text, label }: { text: string; label: string }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied");
    } catch {
      setSaid("Select it and copy it by hand");
    }
    window.setTimeout(() => {
      setSaid("");
    }, 2500);
  };
  return (
    <>
      <button type="button" class="quiet" onClick={() => void copy()}>
        {label}
      </button>
      <span class="muted small" role="status">
        {said}
      </span>
    </>
  );
}
