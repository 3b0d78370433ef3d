/** The boxes of review, by the key that opens them. */

import type { Filters } from "../lib/filters";
import { AgreementBox } from "./agreement";
import { BulkBox } from "./bulk";
import { EditBox } from "./edit";
import { MergeBox } from "./merge";
import { NameBox } from "./name";
import { SplitBox } from "./split";
import { eventOf, type Item, type Wish } from "./subject";

export type Box = "edit" | "merge" | "split" | "bulk" | "agreement" | "name";

interface Props {
  box: Box;
  item: Item | null;
  filters: Filters;
  name: string;
  onName: (name: string) => void;
  onDecide: (wish: Wish) => void;
  onDone: (said: string) => void;
  onClose: () => void;
}

export function Boxes({ box, item, filters, name, onName, onDecide, onDone, onClose }: Props) {
  const event = item ? eventOf(item) : null;
  if (box === "name") return <NameBox name={name} onName={(given) => { onName(given); onClose(); }} onClose={onClose} />;
  if (box === "agreement") return <AgreementBox onClose={onClose} />;
  if (box === "bulk") return <BulkBox filters={filters} name={name} onDone={onDone} onClose={onClose} />;
  if (box === "edit" && item) return <EditBox item={item} onDecide={onDecide} onClose={onClose} />;
  if (box === "merge" && event) return <MergeBox event={event} onDecide={onDecide} onClose={onClose} />;
  if (box === "split" && event) return <SplitBox event={event} onDecide={onDecide} onClose={onClose} />;
  return null;
}
