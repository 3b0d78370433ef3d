/** One verdict on everything that the filter leaves: first how many and which, then the decision. */

import { useEffect, useState } from "preact/hooks";

import type { Row } from "../api/answers";
import { post, type ApiError } from "../api/client";
import { EventRowLink } from "../card/row-link";
import { isEmpty, MANY, ONE, type Filters } from "../lib/filters";
import { asApiError } from "../lib/use";
import { counted } from "../lib/words";
import { Dialog } from "../ui/dialog";
import { Problem } from "../ui/problem";

const VERDICTS = ["accept", "reject", "unsure"] as const;

interface Props {
  filters: Filters;
  name: string;
  onDone: (said: string) => void;
  onClose: () => void;
}

interface Preview {
  count: number;
  most: number;
  sample: Row[];
}

export function BulkBox({ filters, name, onDone, onClose }: Props) {
  const [kind, setKind] = useState<(typeof VERDICTS)[number]>("accept");
  const [by, setBy] = useState(name);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  useEffect(() => {
    post<Preview>("/api/decisions/preview", { kind, filter: body(filters) }).then(setPreview, (problem: unknown) => {
      setError(asApiError(problem));
    });
  }, []);
  const decide = async () => {
    if (!preview) return;
    try {
      const done = await post<{ count: number }>("/api/decisions/bulk", {
        kind, filter: body(filters), by, count: preview.count,
      });
      onDone(`${counted(done.count, "decision")} made at once; each can be taken back by itself.`);
      onClose();
    } catch (problem) {
      setError(asApiError(problem));
    }
  };
  return (
    <Dialog title="Decide on all of a filter" onClose={onClose}>
      <Problem error={error} />
      {isEmpty(filters) && <p><strong>No filter is set: this is the whole record.</strong></p>}
      {preview && (
        <>
          <p>
            The filter leaves <strong>{counted(preview.count, "event")}</strong>; at most {preview.most} can be decided at once.
            {preview.count > preview.sample.length && ` The first ${String(preview.sample.length)}:`}
          </p>
          <ul>{preview.sample.map((row) => <li key={row.id}><EventRowLink row={row} /></li>)}</ul>
        </>
      )}
      <form onSubmit={(event) => { event.preventDefault(); void decide(); }}>
        <label>Decide{" "}
          <select value={kind} onChange={(event) => { setKind(event.currentTarget.value as typeof kind); }}>
            {VERDICTS.map((verdict) => <option key={verdict} value={verdict}>{verdict}</option>)}
          </select>
        </label>{" "}
        <label>as <input dir="auto" value={by} maxLength={100} placeholder="your name" onInput={(event) => { setBy(event.currentTarget.value); }} /></label>{" "}
        <button type="submit" class="primary"
          disabled={!by.trim() || !preview || preview.count === 0 || preview.count > preview.most}>
          {preview ? `${kind} ${counted(preview.count, "event")}` : "…"}
        </button>
      </form>
    </Dialog>
  );
}

/** The filter as a body of JSON. */
function body(filters: Filters): Record<string, string | readonly string[]> {
  const found: Record<string, string | readonly string[]> = {};
  for (const name of ONE) if (filters[name]) found[name] = filters[name];
  for (const name of MANY) if (filters[name]) found[name] = filters[name];
  return found;
}
