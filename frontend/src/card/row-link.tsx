/** An event named in a line of text, as a link to its card. */

import type { Row } from "../api/answers";
import { useTypes } from "../lib/context";
import { when } from "../lib/when";
import { where } from "../lib/words";
import { Link } from "../ui/link";
import { Said } from "../ui/said";

export function EventRowLink({ row }: { row: Row }) {
  const label = useTypes();
  return (
    <Link to={`/event/${encodeURIComponent(row.id)}`}>
      {label(row.type)}, <Said>{where(row.place)}</Said>, {when(row.time)}
    </Link>
  );
}
