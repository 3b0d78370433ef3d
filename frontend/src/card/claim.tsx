/** One claim: who published it and when, who says so, its sentence in its paragraph, the words for each field marked. */

import type { ClaimView } from "../api/answers";
import { useTypes } from "../lib/context";
import { exactness, when, day } from "../lib/when";
import { percent, quantity, speaker, where } from "../lib/words";
import { Link } from "../ui/link";
import { Names, Said } from "../ui/said";
import { Marked } from "./marked";

type Shown = Pick<ClaimView, "claim" | "outlet" | "published" | "paragraph" | "marks"> & Partial<ClaimView>;

/** `report` is left out where the claim is of a text that no record holds. */
export function ClaimCard({ view }: { view: Shown }) {
  const label = useTypes();
  const { claim, paragraph } = view;
  const said = speaker(claim.attribution, view.outlet);
  const at = `${String(claim.sentence.start)},${String(claim.sentence.end)}`;
  return (
    <section class="claim" data-claim={claim.id}>
      <header class="claim-head">
        <strong>
          <Said>{view.outlet ?? "unknown outlet"}</Said>
        </strong>
        <time class="muted">{view.published ? day(view.published) : "no date of publication"}</time>
        <span>
          {view.review && view.review !== "open" && <span class={`tag ${view.review}`}>{view.review}</span>}
          <span class={`tag status-${claim.status}`}>{claim.status}</span>
        </span>
      </header>
      <p class="said-by">
        Said by <Said>{said.name}</Said>
        <bdi>{said.rest}</bdi>
        {claim.attribution[0]?.direct && <span class="muted">, in so many words</span>}
      </p>
      <Marked text={paragraph.text} start={paragraph.start} marks={view.marks} />
      <dl class="fields">
        <Field name="trigger" title="What">{label(claim.type)}</Field>
        <Field name="actor" title="Who"><Names names={claim.actors.map(named)} none="not said" /></Field>
        <Field name="target" title="To whom"><Names names={claim.targets.map(named)} none="not said" /></Field>
        <Field name="place" title="Where">
          <Said>{claim.place?.inferred ? `(${where(claim.place)})` : where(claim.place)}</Said>
        </Field>
        <Field name="time" title="When">
          <span title={claim.time ? exactness(claim.time) : undefined}>{when(claim.time)}</span>
        </Field>
        {claim.quantities.length > 0 && (
          <Field name="quantity" title="How many">{claim.quantities.map(quantity).join(", ")}</Field>
        )}
        {claim.weapons.length > 0 && (
          <Field name="weapon" title="With what"><Names names={claim.weapons.map(({ name }) => name)} /></Field>
        )}
        {claim.evidence.length > 0 && (
          <Field name="evidence" title="Shown by"><Names names={claim.evidence.map(({ kind }) => kind)} /></Field>
        )}
        <Field name="none" title="Confidence">{percent(claim.confidence)}</Field>
      </dl>
      {view.report && (
        <p class="small">
          <Link to={`/report/${encodeURIComponent(view.report)}?at=${at}`}>Read it in the report</Link>
          {view.title && (
            <span class="muted">
              {" “"}
              <Said>{view.title}</Said>”
            </span>
          )}
        </p>
      )}
    </section>
  );
}

/** Brackets around what the sentence leaves out and the text around it gives. */
function named(party: { name: string; inferred: boolean }): string {
  return party.inferred ? `(${party.name})` : party.name;
}

function Field({ name, title, children }: { name: string; title: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt class={`key mark-${name}`}>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
