/** Review: what a decision would change most comes first; one key decides, and the next is there. */

import { useEffect, useRef, useState } from "preact/hooks";

import { post, type ApiError } from "../api/client";
import type { Decision } from "../api/types";
import { Chips } from "../explore/chips";
import { useApp } from "../lib/context";
import { read, write } from "../lib/filters";
import { useKept } from "../lib/memory";
import { go, joined, type Address } from "../lib/route";
import { asApiError } from "../lib/use";
import { counted } from "../lib/words";
import { Link } from "../ui/link";
import { Problem } from "../ui/problem";
import { Boxes, type Box } from "./boxes";
import { actOf, type Act } from "./keys";
import { QueueList } from "./list";
import { NameBox } from "./name";
import { Past } from "./past";
import { Shown } from "./shown";
import { wishOf, type Wish } from "./subject";
import { useQueue } from "./queue";

const BUTTONS: readonly [Act, string, string][] = [
  ["accept", "Accept", "a"], ["reject", "Reject", "x"], ["unsure", "Unsure", "u"], ["edit", "Edit", "e"],
  ["merge", "Merge", "m"], ["split", "Split", "s"], ["undo", "Undo", "⌫"],
];

export function ReviewPage({ at }: { at: Address }) {
  const { meta, changed } = useApp();
  const [name, setName] = useKept("reviewer");
  const kind = at.query.get("kind") === "merges" ? "merges" : "claims";
  const only = at.query.get("event");
  const filters = read(at.query);
  const queue = useQueue(write(filters).toString(), kind, only, name);
  const [box, setBox] = useState<Box | null>(null);
  const [pending, setPending] = useState<Wish | null>(null);
  const [said, setSaid] = useState("");
  const [error, setError] = useState<ApiError | null>(null);
  const busy = useRef(false);
  const item = queue.item;

  const decide = async (wish: Wish, by: string = name) => {
    if (!by) {
      setPending(wish);
      return;
    }
    if (busy.current) return;
    busy.current = true;
    setError(null);
    setBox(null);
    try {
      const made = await post<Decision>("/api/decisions", { ...wish, by });
      setSaid(spoken(made));
      if (wish.kind === "undo") queue.again(made.subject);
      else queue.next();
      changed();
    } catch (problem) {
      setError(asApiError(problem));
    } finally {
      busy.current = false;
    }
  };
  const act = (what: Act) => {
    if (what === "next" || what === "previous") queue.move(what === "next" ? 1 : -1);
    else if (what === "undo") void decide({ kind: "undo" });
    else if (item) {
      const wish = wishOf(what, item);
      if (wish) void decide(wish);
      else if (what === "edit" || what === "merge" || what === "split") setBox(what);
      else setSaid("Its event has no other claim to part it from.");
    }
  };
  useKeys(act);

  return (
    <main class="review" id="content">
      <header class="review-head">
        <div role="group" aria-label="What to review">
          {(["claims", "merges"] as const).map((each) => (
            <button key={each} type="button" aria-pressed={!only && kind === each}
              onClick={() => { go(joined("/review", with_(write(filters), "kind", each))); }}>
              {each === "claims" ? "Claims" : "Merges"}
            </button>
          ))}
        </div>
        <span class="muted small">
          {only ? <Link to="/review">Back to the queue</Link> : counted(queue.open, "event") + " not reviewed"}
        </span>
        <button type="button" onClick={() => { setBox("bulk"); }} disabled={meta.readonly}>Bulk…</button>
        <button type="button" onClick={() => { setBox("agreement"); }}>Agreement…</button>
        <button type="button" class="quiet" onClick={() => { setBox("name"); }}>
          {name ? `Deciding as ${name}` : "Say who you are"}
        </button>
        {meta.readonly && <strong>This record is served to read only.</strong>}
      </header>
      <Chips filters={filters} onChange={(next) => { go(joined("/review", with_(write(next), "kind", kind))); }} />
      <QueueList items={queue.items} at={queue.at} onSelect={queue.select} />
      <section class="review-item" aria-label="To decide">
        <div class="decide" role="toolbar" aria-label="Decide">
          {BUTTONS.map(([what, title, key]) => (
            <button key={what} type="button" class={what === "accept" ? "primary" : ""}
              disabled={meta.readonly || (!item && what !== "undo")} onClick={() => { act(what); }}>
              {title} <kbd>{key}</kbd>
            </button>
          ))}
        </div>
        <p class="said" role="status">{said}</p>
        <Problem error={error ?? queue.error} />
        {item ? <Shown key={item.subject} item={item} /> : !queue.loading && <p class="empty">Nothing is left to decide here.</p>}
      </section>
      <Past onUndo={(number) => { void decide({ kind: "undo", number }); }} />
      {box && (
        <Boxes box={box} item={item} filters={filters} name={name} onName={setName} onDecide={(wish) => { void decide(wish); }}
          onDone={(words) => { setSaid(words); queue.again(null); changed(); }} onClose={() => { setBox(null); }} />
      )}
      {pending && (
        <NameBox name={name} onClose={() => { setPending(null); }}
          onName={(given) => { setName(given); setPending(null); void decide(pending, given); }} />
      )}
    </main>
  );
}

function with_(query: URLSearchParams, name: string, value: string): URLSearchParams {
  query.set(name, value);
  return query;
}

function spoken({ kind, number, subject }: Decision): string {
  const words: Readonly<Record<string, string>> = {
    accept: "Accepted", reject: "Rejected", unsure: "Marked as unsure", edit: "Edited", merge: "Merged", split: "Split",
    undo: "Taken back",
  };
  const made = `${words[kind] ?? kind} (decision ${String(number)}, ${subject}).`;
  return kind === "undo" ? made : `${made} Backspace takes it back.`;
}

function useKeys(act: (what: Act) => void): void {
  const held = useRef(act);
  held.current = act;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const what = actOf(event);
      if (!what) return;
      event.preventDefault();
      held.current(what);
    };
    document.addEventListener("keydown", pressed);
    return () => {
      document.removeEventListener("keydown", pressed);
    };
  }, []);
}

