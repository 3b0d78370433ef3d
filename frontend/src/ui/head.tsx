/** The head of every page: the pages, the record, what is being added to it, light or dark, and the keys. */

import { useEffect, useState } from "preact/hooks";

import type { Changes, Meta } from "../api/answers";
import type { Address } from "../lib/route";
import { chooseTheme, useDark } from "../lib/theme";
import { counted } from "../lib/words";
import { Keys } from "./keys";
import { Link } from "./link";

const PAGES = [
  ["/", "Explore"], ["/control", "Control"], ["/try", "Try it"], ["/review", "Review"], ["/method", "Method"],
] as const;

interface Props {
  at: Address;
  meta: Meta | null;
  changes: Changes | null;
}

export function Head({ at, meta, changes }: Props) {
  const dark = useDark();
  const [keys, setKeys] = useState(false);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const inField = event.target instanceof HTMLElement && event.target.closest("input, textarea, select, dialog");
      if (event.key === "?" && !inField) setKeys(true);
    };
    document.addEventListener("keydown", pressed);
    return () => {
      document.removeEventListener("keydown", pressed);
    };
  }, []);
  return (
    <header class="head">
      <a class="skip" href="#content">To the content</a>
      <Link to="/" class="brand">Dateline</Link>
      <nav aria-label="Pages">
        {PAGES.map(([to, title]) => (
          <Link key={to} to={to} current={at.path === to}>{title}</Link>
        ))}
      </nav>
      <span class="record muted small">
        {meta && `${meta.record.name}: ${counted(meta.record.events, "event")} from ${counted(meta.record.reports, "report")}`}
      </span>
      <span class="adding small" role="status">
        {changes?.adding && "The record is changing… "}
        {changes && changes.added > 0 && `${counted(changes.added, "new event")}`}
      </span>
      <button type="button" class="quiet" onClick={() => { chooseTheme(dark ? "light" : "dark"); }}>
        {dark ? "Light" : "Dark"}
      </button>
      <button type="button" class="quiet" onClick={() => { setKeys(true); }}>
        Keys <kbd>?</kbd>
      </button>
      {keys && <Keys onClose={() => { setKeys(false); }} />}
    </header>
  );
}
