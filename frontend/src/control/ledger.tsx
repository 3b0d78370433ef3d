/** One place: its state, how it came to it, and each claim that says who holds it or was left out, with the reason. */

import { useApp } from "../lib/context";
import { joined, patch } from "../lib/route";
import { useAnswer } from "../lib/use";
import { day } from "../lib/when";
import { plain } from "../lib/words";
import { Link, Served } from "../ui/link";
import { Problem } from "../ui/problem";
import { Names, Said } from "../ui/said";
import { STATES, StateSign } from "./states";
import type { Holder, Ledger, Period, Statement } from "./nouns";

export function LedgerPane({ place, asOf }: { place: string; asOf: string }) {
  const { version } = useApp();
  const path = joined(`/api/control/${encodeURIComponent(place)}`, new URLSearchParams(asOf ? { as_of: asOf } : {}));
  const { data, error } = useAnswer<Ledger>(path, version);
  return (
    <div class="card-pane">
      <button type="button" class="quiet close" onClick={() => { patch({ place: null }); }}>✕ Close</button>
      <Problem error={error} />
      {data && <Held ledger={data} twin={path} />}
    </div>
  );
}

function Held({ ledger, twin }: { ledger: Ledger; twin: string }) {
  const { now } = ledger;
  const told = new Map(ledger.statements.map((statement) => [statement.claim, statement]));
  return (
    <article class="card">
      <h2><Said>{ledger.place}</Said>{ledger.country && `, ${ledger.country}`}</h2>
      <p>
        <StateSign state={now.state} holder={now.holders[0]?.sides} /> <strong>{STATES[now.state].label}</strong>
        {now.holders.length > 0 && <>: <Sides holders={now.holders} /></>}
        {now.inherited && <span class="muted"> (said of a wider area only)</span>}
      </p>
      <p class="muted small">{now.why} <Served to={twin}>JSON</Served></p>
      <h3>Over time</h3>
      <table>
        <thead><tr><th scope="col">Since</th><th scope="col">State</th><th scope="col">Who</th></tr></thead>
        <tbody>
          {ledger.history.map((period: Period) => (
            <tr key={period.since}>
              <th scope="row">{day(period.since)}</th>
              <td>{STATES[period.state].label}</td>
              <td><Sides holders={period.holders} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>Who says so</h3>
      {!ledger.statements.length && <p class="muted">No claim says who holds it by then.</p>}
      {ledger.statements.map((statement) => (
        <Told key={`${statement.claim}:${statement.act}`} statement={statement} around={ledger.around.includes(statement.claim)} />
      ))}
      {ledger.left_out.length > 0 && (
        <details>
          <summary>{ledger.left_out.length} about it that say nothing of who holds it</summary>
          {ledger.left_out.filter(({ claim }) => !told.has(claim)).map(({ claim, why, sentence, report }) => (
            <div class="claim" key={claim}>
              <p class="muted small">{why}</p>
              <blockquote class="marked" dir="auto">{sentence.text}</blockquote>
              <Passage report={report} sentence={sentence} />
            </div>
          ))}
        </details>
      )}
    </article>
  );
}

function Sides({ holders }: { holders: readonly Holder[] }) {
  return <Names names={holders.map((holder) => holder.sides.map(({ name }) => name).join(" and "))} none="" />;
}

const STANCES: Readonly<Record<string, string>> = {
  own: "for its own side", other_side: "of another side", third_party: "outside the fight", unplaced: "of no known side",
};

function Told({ statement, around }: { statement: Statement; around: boolean }) {
  const { first, last, dated, speaker, sides, act, denied, sentence, outlet, published, region } = statement;
  return (
    <section class="claim" data-claim={statement.claim}>
      <header class="claim-head">
        <strong><Said>{outlet ?? "unknown outlet"}</Said></strong>
        <time class="muted">{published ? day(published) : "no date of publication"}</time>
        {denied && <span class="tag status-denied">denied</span>}
      </header>
      <p class="said-by">
        <Said>{speaker.name}</Said> <span class="muted">({STANCES[statement.stance] ?? plain(statement.stance)})</span>:{" "}
        <Names names={sides.map(({ name, inferred }) => (inferred ? `(${name})` : name))} />{" "}
        {denied ? `does not: ${act}` : act} it, {first === last ? day(first) : `${day(first)} – ${day(last)}`}
        {dated !== "stated" && <span class="muted"> ({dated === "published" ? "by the day of the report" : "by the text around it"})</span>}
        {region && <span class="muted">, said of <Said>{region.name}</Said></span>}
        {around && <span class="muted">, perhaps later than this day</span>}
      </p>
      <blockquote class="marked" dir="auto">{sentence.text}</blockquote>
      <Passage report={statement.report} sentence={sentence} />
    </section>
  );
}

function Passage({ report, sentence }: { report: string; sentence: { start: number; end: number } }) {
  const at = `${String(sentence.start)},${String(sentence.end)}`;
  return <p class="small"><Link to={`/report/${encodeURIComponent(report)}?at=${at}`}>Read it in the report</Link></p>;
}
