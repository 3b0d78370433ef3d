/** An event on a page of its own: what its permalink leads to. */

import { CardPane } from "./pane";

export function EventPage({ id }: { id: string }) {
  return (
    <main id="content" class="page single">
      <CardPane id={id} />
    </main>
  );
}
