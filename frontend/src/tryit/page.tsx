/** A text that is pasted, or a page that is opened, -> its reading at once. Nothing is kept unless one asks. */

import { useState } from "preact/hooks";

import type { ReadAnswer } from "../api/answers";
import { post, type ApiError } from "../api/client";
import { ClaimCard } from "../card/claim";
import { useApp } from "../lib/context";
import { asApiError } from "../lib/use";
import { counted } from "../lib/words";
import { Problem } from "../ui/problem";
import { Read } from "./reading";
import { encoded, type Given } from "./given";

export function TryPage() {
  const { meta, changed } = useApp();
  const [given, setGiven] = useState<Given>({ text: "", file: null, published: "", url: "" });
  const [answer, setAnswer] = useState<ReadAnswer | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState("");

  const send = async <T,>(path: string): Promise<T | null> => {
    setBusy(true);
    setError(null);
    try {
      return await post<T>(path, await encoded(given));
    } catch (problem) {
      setError(asApiError(problem));
      return null;
    } finally {
      setBusy(false);
    }
  };
  const read = async () => {
    setKept("");
    setAnswer(await send<ReadAnswer>("/api/read"));
  };
  const keep = async () => {
    const added = await send<{ status: string; reason: string | null; claims: number }>("/api/keep");
    if (!added) return;
    setKept(saidOf(added));
    changed();
  };
  const set = (part: Partial<Given>) => {
    setGiven({ ...given, ...part });
  };

  return (
    <main class="page try" id="content">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void read();
        }}
      >
        <h1>Try it</h1>
        <p class="muted">Paste a report or open a page. It is read on this machine, and nothing of it is kept.</p>
        <label for="try-text">The report’s text, or its HTML</label>
        <textarea
          id="try-text"
          dir="auto"
          rows={9}
          value={given.text}
          onInput={(event) => {
            set({ text: event.currentTarget.value, file: null });
          }}
        />
        <div class="try-fields">
          <label>
            Or a file{" "}
            <input
              type="file"
              accept=".html,.htm,.txt,.md,text/*"
              onChange={(event) => {
                set({ file: event.currentTarget.files?.[0] ?? null });
              }}
            />
          </label>
          <label>
            Published on{" "}
            <input
              type="date"
              value={given.published}
              onChange={(event) => {
                set({ published: event.currentTarget.value });
              }}
            />
          </label>
          <label>
            Found at{" "}
            <input
              value={given.url}
              placeholder="address, if any"
              onInput={(event) => {
                set({ url: event.currentTarget.value });
              }}
            />
          </label>
          <button type="submit" class="primary" disabled={busy || (!given.text.trim() && !given.file)}>
            {busy ? "Reading…" : "Read it"}
          </button>
        </div>
      </form>
      <Problem error={error} />
      <div aria-live="polite">
        {answer && (
          <>
            <h2>
              {counted(answer.reading.claims.length, "claim")}, {counted(answer.reading.events.length, "event")}
            </h2>
            {!meta.readonly && (
              <p>
                <button type="button" disabled={busy || kept !== ""} onClick={() => void keep()}>
                  Keep it in {meta.record.name}
                </button>{" "}
                <span role="status">{kept}</span>
              </p>
            )}
          </>
        )}
      </div>
      {answer && (
        <div class="try-answer">
          <Read answer={answer} />
          <section aria-label="Claims">
            {claims(answer).map((view) => (
              <ClaimCard key={view.claim.id} view={view} />
            ))}
          </section>
        </div>
      )}
    </main>
  );
}

function claims({ reading, shown }: ReadAnswer) {
  const places = new Map(shown.map((place) => [place.id, place]));
  return reading.claims.map((claim) => {
    const place = places.get(claim.id);
    const paragraph = place?.paragraph ?? { kind: "paragraph", start: claim.sentence.start, text: claim.sentence.text };
    const { outlet, published } = reading.report;
    return { claim, outlet, published, paragraph, marks: place?.marks ?? [] };
  });
}

function saidOf({ status, reason, claims: count }: { status: string; reason: string | null; claims: number }): string {
  if (status === "added") return `Kept, with ${counted(count, "claim")}.`;
  return status === "known" ? "It was in the record already." : `Not kept: ${reason ?? "it is no report"}.`;
}
