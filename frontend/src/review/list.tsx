/** The queue, the one that is looked at marked. A click selects, and decides nothing. */

import { useEffect, useRef } from "preact/hooks";

import { useTypes } from "../lib/context";
import { when } from "../lib/when";
import { where } from "../lib/words";
import { Said } from "../ui/said";
import type { Item } from "./subject";

interface Props {
  items: readonly Item[];
  at: number;
  onSelect: (at: number) => void;
}

export function QueueList({ items, at, onSelect }: Props) {
  const box = useRef<HTMLOListElement>(null);
  useEffect(() => {
    box.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [at, items]);
  return (
    <nav class="queue" aria-label="Queue">
      <ol ref={box}>
        {items.map((item, index) => (
          <li key={`${item.kind}:${item.subject}`}>
            <button
              type="button"
              aria-current={index === at ? "true" : undefined}
              data-subject={item.subject}
              onClick={() => {
                onSelect(index);
              }}
            >
              <Words item={item} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Words({ item }: { item: Item }) {
  const label = useTypes();
  if (item.kind === "event" || !item.claim || !item.event) return <strong>One event</strong>;
  return (
    <span>
      <strong>{label(item.claim.type)}</strong> <span class="muted">{when(item.claim.time)}</span>
      <br />
      <Said>{where(item.claim.place)}</Said>
      <br />
      <span class="small muted">{(item.reasons ?? []).join("; ")}</span>
    </span>
  );
}
