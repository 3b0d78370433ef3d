/** How far two people agree on what both have decided. */

import { useState } from "preact/hooks";

import { useAnswer } from "../lib/use";
import { counted, number } from "../lib/words";
import { Dialog } from "../ui/dialog";
import { Problem } from "../ui/problem";

interface Agreement {
  both: number;
  same: number;
  kappa: number | null;
  table: Record<string, Record<string, number>>;
}

export function AgreementBox({ onClose }: { onClose: () => void }) {
  const { data: people } = useAnswer<Record<string, number>>("/api/reviewers");
  const names = Object.keys(people ?? {});
  const [one, setOne] = useState("");
  const [other, setOther] = useState("");
  const [a, b] = [one || names[0] || "", other || names[1] || ""];
  const asked = a && b && a !== b ? new URLSearchParams({ a, b }).toString() : null;
  const { data, error } = useAnswer<Agreement>(asked && `/api/reviewers/agreement?${asked}`);
  const pick = (label: string, value: string, set: (name: string) => void) => (
    <select aria-label={label} value={value} onChange={(event) => { set(event.currentTarget.value); }}>
      {names.map((name) => <option key={name} value={name}>{name} ({number(people?.[name] ?? 0)})</option>)}
    </select>
  );
  return (
    <Dialog title="How far two reviewers agree" onClose={onClose}>
      {people && names.length < 2 ? <p>It takes two people who have decided.</p> : (
        <p>{pick("One reviewer", a, setOne)} and {pick("The other reviewer", b, setOther)}</p>
      )}
      <Problem error={error} />
      {data && asked && (
        <>
          <p>
            {counted(data.both, "thing")} decided by both, {number(data.same)} of them alike. Cohen’s kappa:{" "}
            <strong>{data.kappa === null ? "cannot be told" : data.kappa.toFixed(2)}</strong>
            <span class="muted small"> (1: always alike; 0: no more than by chance)</span>
          </p>
          <table>
            <caption>{a} down, {b} across</caption>
            <thead><tr><td />{Object.keys(data.table).map((kind) => <th key={kind} scope="col" class="figure">{kind}</th>)}</tr></thead>
            <tbody>
              {Object.entries(data.table).map(([kind, row]) => (
                <tr key={kind}>
                  <th scope="row">{kind}</th>
                  {Object.entries(row).map(([across, count]) => <td key={across} class="figure">{number(count)}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Dialog>
  );
}
