/** All that the record holds of an event: what is claimed, by whom, in which words, and why it is one event. */

import type { Card as Answer, ClaimView } from "../api/answers";
import type { Event } from "../api/types";
import { useTypes } from "../lib/context";
import { exactness, when } from "../lib/when";
import { AGREEMENTS, counted, percent, plain, precision, toll, where } from "../lib/words";
import { Symbol } from "../map/symbol";
import { Copy } from "../ui/copy";
import { Link, Served } from "../ui/link";
import { Names, Said } from "../ui/said";
import { sideName, sideOf } from "../ui/side";
import { ClaimCard } from "./claim";
import { History } from "./history";
import { EventRowLink } from "./row-link";
import { Why } from "./why";

export function Card({ card }: { card: Answer }) {
  const { event, tombstone } = card;
  if (!event) {
    return (
      <article class="card">
        <h2>This event is no more</h2>
        {tombstone && <p>It was {tombstone.why}; its claims are now in:</p>}
        <ul>
          {card.went_to.map((row) => (
            <li key={row.id}>
              <EventRowLink row={row} />
            </li>
          ))}
        </ul>
        <History decisions={card.decisions} changes={card.changes} />
      </article>
    );
  }
  const link = `/event/${encodeURIComponent(event.id)}`;
  return (
    <article class="card" data-event={event.id}>
      <Facts event={event} claims={card.claims} machine={card.machine} />
      <p class="card-links">
        <Link to={link}>Permalink</Link>
        <Copy text={card.citation} label="Copy citation" />
        <Served to={`/api/events/${encodeURIComponent(event.id)}`}>JSON</Served>
        <Link to={`/review?event=${encodeURIComponent(event.id)}`}>Review</Link>
      </p>
      <h3>{counted(card.claims.length, "claim")}, word for word</h3>
      {card.claims.map((view) => (
        <ClaimCard key={view.claim.id} view={view} />
      ))}
      <Why weighed={card.why} claims={card.claims} />
      <History decisions={card.decisions} changes={card.changes} />
    </article>
  );
}

interface FactsProps {
  event: Event;
  claims: readonly ClaimView[];
  machine: Event | null;
}

function Facts({ event, claims, machine }: FactsProps) {
  const label = useTypes();
  const outlets = new Map(claims.map((view) => [view.claim.id, view.outlet ?? "a report"]));
  const by = (ids: readonly string[] | undefined) => [...new Set((ids ?? []).map((id) => outlets.get(id) ?? id))];
  return (
    <>
      <h2>
        <Symbol type={event.type} side={sideOf(event.actors[0])} /> {label(event.type)}
        {event.status !== "asserted" && <span class={`tag status-${event.status}`}>{event.status}</span>}
        <span class={`tag ${event.agreement}`}>{AGREEMENTS[event.agreement] ?? event.agreement}</span>
      </h2>
      <dl class="facts">
        <dt>When</dt>
        <dd>
          {when(event.time)} {event.time && <span class="muted small">{exactness(event.time)}</span>}
        </dd>
        <dt>Where</dt>
        <dd>
          <Said>{where(event.place)}</Said>{" "}
          {event.place && (
            <span class="muted small">
              {event.place.admin1 && <Said>{`${event.place.admin1}; `}</Said>}
              {precision(event.place)}
            </span>
          )}
        </dd>
        <dt>Who</dt>
        <dd>
          <Names names={event.actors.map((party) => party.name)} none="not said" />
        </dd>
        <dt>To whom</dt>
        <dd>
          <Names names={event.targets.map((party) => party.name)} none="not said" />
        </dd>
        {event.quantities.length > 0 && (
          <>
            <dt>How many</dt>
            <dd>
              <ul class="plain">
                {event.quantities.map((figure) => (
                  <li key={`${figure.of}:${figure.who ?? ""}`}>
                    <strong>{toll(figure)}</strong>
{" "}
                    <span class="muted small">by <Names names={by(figure.claims)} /></span>
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {event.voices.length > 0 && (
          <>
            <dt>Who says so</dt>
            <dd>
              <ul class="plain">
                {event.voices.map((voice) => (
                  <li key={`${voice.name ?? ""}:${voice.status}`}>
                    {voice.name ? <Said>{voice.name}</Said> : <><Names names={by(voice.claims)} /> itself</>}{" "}
                    <span class={`tag status-${voice.status}`}>{voice.status}</span>
                    {voice.side && <span class="muted small"> for <Said>{sideName(voice.side)}</Said></span>}
                  </li>
                ))}
              </ul>
              <p class="muted small">{counted(event.independent, "independent voice")}</p>
            </dd>
          </>
        )}
        <dt>Confidence</dt>
        <dd>{percent(event.confidence)} <span class="muted small">of such events are right</span></dd>
      </dl>
      {machine && <Machine event={event} machine={machine} />}
    </>
  );
}

/** What Dateline made where a person has put something else. */
function Machine({ event, machine }: { event: Event; machine: Event }) {
  const keys = ["type", "status", "time", "place", "actors", "targets", "quantities"] as const;
  const changed = keys.filter((key) => JSON.stringify(event[key]) !== JSON.stringify(machine[key]));
  if (!changed.length) return null;
  return (
    <p class="muted small">
      Put right by a person: {changed.map(plain).join(", ")}. The machine had:{" "}
      {changed
        .map((key) => {
          if (key === "place") return where(machine.place);
          if (key === "time") return when(machine.time);
          return typeof machine[key] === "string" ? plain(machine[key]) : JSON.stringify(machine[key]);
        })
        .join("; ")}
    </p>
  );
}
