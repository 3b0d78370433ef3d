/** What was left out of a report's text and why, and what the reading has to say about itself. */

import type { Report } from "../api/types";

export function Dropped({ report }: { report: Report }) {
  return (
    <aside class="dropped" aria-label="Left out of the text">
      <h2>Left out of the text</h2>
      {!report.dropped.length && <p class="muted">Nothing.</p>}
      {report.dropped.map((dropped, index) => (
        <section key={index}>
          <h3>{dropped.why}</h3>
          <p dir="auto">{dropped.text}</p>
        </section>
      ))}
      {report.notes.length > 0 && (
        <>
          <h2>Notes on the reading</h2>
          <ul>
            {report.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
