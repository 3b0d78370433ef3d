/** A field that keeps what is being typed, whatever is drawn anew meanwhile; it counts once it is left or Enter is pressed. */

import type { TargetedEvent, TargetedInputEvent } from "preact";
import { useEffect, useState } from "preact/hooks";

interface Props {
  type: "number" | "search";
  value: string;
  onTyped: (text: string) => void;
  min?: number;
  max?: number;
  disabled?: boolean;
  placeholder?: string;
}

export function Typed({ type, value, onTyped, min = 0, max = 1_000_000, disabled = false, placeholder = "" }: Props) {
  const [text, setText] = useState(value);
  useEffect(() => {
    setText(value);
  }, [value]);
  const typing = {
    value: text,
    disabled,
    placeholder,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => {
      setText(event.currentTarget.value);
    },
    onChange: (event: TargetedEvent<HTMLInputElement>) => {
      onTyped(event.currentTarget.value.trim());
    },
  };
  return type === "number" ? (
    <input {...typing} type="number" min={min} max={max} />
  ) : (
    <input {...typing} type="search" dir="auto" />
  );
}
