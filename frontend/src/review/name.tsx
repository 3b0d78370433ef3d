/** Who decides: asked once, and kept in this browser. */

import { useState } from "preact/hooks";

import { Dialog } from "../ui/dialog";

interface Props {
  name: string;
  onName: (name: string) => void;
  onClose: () => void;
}

export function NameBox({ name, onName, onClose }: Props) {
  const [typed, setTyped] = useState(name);
  return (
    <Dialog title="Who decides?" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim()) onName(typed.trim());
        }}
      >
        <p class="muted">Every decision keeps a name and a time. It is asked once, and stays in this browser and the record.</p>
        <input autoFocus dir="auto" value={typed} maxLength={100} aria-label="Your name"
          onInput={(event) => { setTyped(event.currentTarget.value); }} />{" "}
        <button type="submit" class="primary" disabled={!typed.trim()}>That is me</button>
      </form>
    </Dialog>
  );
}
