/** Put one field right: what is there now, and what should be. */

import { useEffect, useState } from "preact/hooks";

import type { Card, ClaimAnswer } from "../api/answers";
import { useAnswer } from "../lib/use";
import { plain } from "../lib/words";
import { Dialog } from "../ui/dialog";
import { Problem } from "../ui/problem";
import { DaysField, FiguresField, PartiesField, PlaceField, WordField } from "./fields";
import type { Item, Wish } from "./subject";
import { EDITABLE, type Editable, type Subject } from "./values";

interface Props {
  item: Item;
  onDecide: (wish: Wish) => void;
  onClose: () => void;
}

/** What the value is, or why it is none yet. */
export type Put = { value: unknown } | null;

export function EditBox({ item, onDecide, onClose }: Props) {
  const isClaim = item.kind === "claim";
  const id = encodeURIComponent(item.subject);
  const { data, error } = useAnswer<Card | ClaimAnswer>(`/api/${isClaim ? "claims" : "events"}/${id}`);
  const held: Subject | null = data === null ? null : "claim" in data ? data.claim.claim : data.event;
  const [field, setField] = useState<Editable>("type");
  const [put, setPut] = useState<Put>(null);
  const [note, setNote] = useState("");
  useEffect(() => {
    setPut(null);
  }, [field]);
  return (
    <Dialog title={`Edit this ${isClaim ? "claim" : "event"}`} onClose={onClose}>
      <Problem error={error} />
      {held && (
        <form
          class="edit"
          onSubmit={(event) => {
            event.preventDefault();
            if (put) onDecide({ kind: "edit", subject: item.subject, field, value: put.value, ...(note.trim() && { note: note.trim() }) });
          }}
        >
          <label>
            Field{" "}
            <select value={field} onChange={(event) => { setField(event.currentTarget.value as Editable); }}>
              {EDITABLE.map((name) => <option key={name} value={name}>{plain(name)}</option>)}
            </select>
          </label>
          <Field key={field} field={field} held={held} isEvent={!isClaim} onPut={setPut} />
          <label>
            Why <input dir="auto" value={note} maxLength={500} placeholder="a note, if any"
              onInput={(event) => { setNote(event.currentTarget.value); }} />
          </label>
          <button type="submit" class="primary" disabled={!put}>Put it right</button>
        </form>
      )}
    </Dialog>
  );
}

interface FieldProps {
  field: Editable;
  held: Subject;
  isEvent: boolean;
  onPut: (put: Put) => void;
}

function Field({ field, held, isEvent, onPut }: FieldProps) {
  if (field === "type" || field === "status") return <WordField field={field} value={held[field]} onPut={onPut} />;
  if (field === "time") return <DaysField value={held.time} onPut={onPut} />;
  if (field === "place") return <PlaceField value={held.place} onPut={onPut} />;
  if (field === "quantities") return <FiguresField held={held.quantities} isEvent={isEvent} onPut={onPut} />;
  return <PartiesField title={field} held={held[field]} onPut={onPut} />;
}
