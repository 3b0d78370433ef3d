/** What is to be decided, with all that a decision needs: the claim and its event, or the claims that were made one. */

import type { Card, ClaimAnswer } from "../api/answers";
import { Card as EventCard } from "../card/card";
import { ClaimCard } from "../card/claim";
import { History } from "../card/history";
import { EventRowLink } from "../card/row-link";
import { useApp } from "../lib/context";
import { useAnswer } from "../lib/use";
import { counted } from "../lib/words";
import { Problem } from "../ui/problem";
import type { Item } from "./subject";

export function Shown({ item }: { item: Item }) {
  return item.kind === "claim" ? <OneClaim id={item.subject} /> : <OneEvent item={item} />;
}

function OneClaim({ id }: { id: string }) {
  const { version } = useApp();
  const { data, error } = useAnswer<ClaimAnswer>(`/api/claims/${encodeURIComponent(id)}`, version);
  return (
    <>
      <h2>Is this claim read right?</h2>
      <Problem error={error} />
      {data && (
        <>
          <ClaimCard view={data.claim} />
          {data.event ? (
            <p>
              It tells of <EventRowLink row={data.event} />, with {counted(data.event.claims, "claim")}.
            </p>
          ) : (
            <p>It was rejected, and is in no event.</p>
          )}
          <History decisions={data.decisions} changes={data.changes} />
        </>
      )}
    </>
  );
}

function OneEvent({ item }: { item: Item }) {
  const { version } = useApp();
  const { data, error } = useAnswer<Card>(`/api/events/${encodeURIComponent(item.subject)}`, version);
  const weakest = item.kind === "merge" && item.claim ? data?.claims.find((view) => view.claim.id === item.claim?.id) : null;
  const others = data?.claims.filter((view) => view !== weakest) ?? [];
  return (
    <>
      {item.kind === "merge" && <h2>Does this claim tell of the same event as the others?</h2>}
      <Problem error={error} />
      {weakest && <ClaimCard view={weakest} />}
      {weakest && others.length > 0 && <h3>The {others.length === 1 ? "other" : `other ${String(others.length)}`}</h3>}
      {weakest && others.map((view) => <ClaimCard key={view.claim.id} view={view} />)}
      {data && (weakest ? <details><summary>The event as a whole</summary><EventCard card={data} /></details> : <EventCard card={data} />)}
    </>
  );
}
