/** How the record came to be: what read it, from whom, what was turned away, and what people put right. */

import { useAnswer } from "../lib/use";
import { counted, number, plain } from "../lib/words";
import { day } from "../lib/when";
import { BORDERS_NOTE } from "../map/style";
import { useApp } from "../lib/context";
import type { Licence } from "../api/answers";
import { Problem } from "../ui/problem";
import { Said } from "../ui/said";
import { Served } from "../ui/link";

interface Counted {
  what: string;
  count: number;
}

interface Method {
  version: string;
  runs: { coder: string; gazetteer: string; started: string }[];
  corrections: { kind: string; made: number; undone: number }[];
  changes: Counted[];
  ended: Counted[];
  rejects: Counted[];
  outlets: Counted[];
  gazetteers: Licence[];
}

export function MethodPage() {
  const { meta, version } = useApp();
  const { data, error } = useAnswer<Method>("/api/method", version);
  const { record } = meta;
  return (
    <main class="page method" id="content">
      <h1>Method, sources and corrections</h1>
      <p>
        <Said>{record.name}</Said> holds {counted(record.events, "event")}, made of {counted(record.claims, "claim")} in{" "}
        {counted(record.reports, "report")}
        {record.first && record.last && `, about the days from ${day(record.first)} to ${day(record.last)}`}.{" "}
        <Served to="/api/method">JSON</Served>
      </p>
      <p>
        A claim is one statement of a report: that something happened, did not, will or might. Dateline reads claims by rules
        on the grammar of each sentence, cites the words behind every field, and leaves empty what the text does not say.
        Claims about one happening are linked into an event, and the event keeps their disagreements. What the machine reads
        and what people put right are kept apart, and neither overwrites the other.
      </p>
      <p>
        It makes mistakes. A confidence says how many of such claims are right; the sentence beside each claim is what to
        believe.
      </p>
      <Problem error={error} />
      {data && (
        <div class="method-tables">
          <Table title="Corrections made" heads={["Decision", "Made", "Taken back"]} none="None yet."
            rows={data.corrections.map(({ kind, made, undone }) => [kind, number(made), number(undone)])} />
          <Table title="Changed by newer readings" heads={["What", "How many"]} none="Nothing."
            rows={data.changes.map(({ what, count }) => [what, number(count)])} />
          <Table title="Events that are no more" heads={["Why", "How many"]} none="None."
            rows={data.ended.map(({ what, count }) => [what, number(count)])} />
          <Table title="Reports turned away" heads={["Why", "How many"]} none="None."
            rows={data.rejects.map(({ what, count }) => [what, number(count)])} />
          <Table title="Outlets" heads={["Outlet", "Events"]} none="None named."
            rows={data.outlets.map(({ what, count }) => [what, number(count)])} />
          <Table title="Read by" heads={["Version", "Since"]} none="Nothing."
            rows={data.runs.map(({ coder, started }) => [coder, day(started)])} />
          <Table title="Lists of places" heads={["List", "Licence"]} none="None."
            rows={data.gazetteers.map(({ name, licence }) => [name, licence])} />
        </div>
      )}
      <h2>Borders</h2>
      <p>{BORDERS_NOTE}</p>
      <h2>Where it runs</h2>
      <p>
        Everything on these pages comes from the machine that serves them. No page asks another one for anything; only links
        that are marked ↗ lead out, when you follow them. Dateline {meta.version}; <Served to="/api/openapi.json">its API</Served>.
      </p>
      <h2>Event types</h2>
      <dl class="types">
        {meta.types.map(({ id, label, means }) => (
          <div key={id}><dt>{label}</dt><dd class="muted">{means}</dd></div>
        ))}
      </dl>
    </main>
  );
}

interface TableProps {
  title: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  none: string;
}

function Table({ title, heads, rows, none }: TableProps) {
  return (
    <section>
      <h2>{title}</h2>
      {rows.length === 0 ? <p class="muted">{none}</p> : (
        <table>
          <thead>
            <tr>{heads.map((head, column) => <th key={head} scope="col" class={column ? "figure" : ""}>{head}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join("|")}>
                {row.map((cell, column) => <td key={column} class={column ? "figure" : ""}><Said>{plain(cell)}</Said></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
