/** The fields of the edit box: each shows what is held, and says what it becomes as it is changed. */

import { useEffect, useState } from "preact/hooks";

import type { Events, Value } from "../api/answers";
import type { Party, Place, Quantity, Toll, When } from "../api/types";
import { useApp, useTypes } from "../lib/context";
import { useAnswer } from "../lib/use";
import { where } from "../lib/words";
import type { Put } from "./edit";
import { figures, figuresText, parties, place, time } from "./values";

interface Putting {
  onPut: (put: Put) => void;
}

export function WordField({ field, value, onPut }: Putting & { field: "type" | "status"; value: string }) {
  const { meta } = useApp();
  const label = useTypes();
  const words = field === "type" ? meta.types.map(({ id }) => id) : meta.statuses;
  return (
    <label>
      {field === "type" ? "What" : "Status"}{" "}
      <select defaultValue={value} onChange={(event) => { onPut({ value: event.currentTarget.value }); }}>
        {words.map((word) => (
          <option key={word} value={word} selected={word === value}>{field === "type" ? label(word) : word}</option>
        ))}
      </select>
    </label>
  );
}

export function DaysField({ value, onPut }: Putting & { value: When | null }) {
  const [start, setStart] = useState(value?.start?.slice(0, 10) ?? "");
  const [end, setEnd] = useState(value?.end?.slice(0, 10) ?? "");
  const put = (first: string, last: string) => {
    setStart(first);
    setEnd(last);
    onPut(first && last && first > last ? null : { value: time(first, last) });
  };
  return (
    <>
      <label>First day <input type="date" value={start} onInput={(event) => { put(event.currentTarget.value, end); }} /></label>
      <label>Last day <input type="date" value={end} onInput={(event) => { put(start, event.currentTarget.value); }} /></label>
    </>
  );
}

export function PartiesField({ title, held, onPut }: Putting & { title: string; held: readonly Party[] }) {
  const [text, setText] = useState(held.map((party) => party.name).join(", "));
  return (
    <label>
      {title === "actors" ? "Who" : "To whom"}{" "}
      <input dir="auto" value={text} placeholder="names, with commas between"
        onInput={(event) => {
          setText(event.currentTarget.value);
          onPut({ value: parties(event.currentTarget.value, held) });
        }} />
    </label>
  );
}

interface FiguresProps extends Putting {
  held: readonly (Quantity | Toll)[];
  isEvent: boolean;
}

export function FiguresField({ held, isEvent, onPut }: FiguresProps) {
  const { meta } = useApp();
  const [text, setText] = useState(figuresText(held));
  const put = (typed: string) => {
    setText(typed);
    const found = figures(typed, isEvent);
    const known = found?.every((figure) => meta.measures.includes(figure.of ?? ""));
    onPut(found && known ? { value: found } : null);
  };
  return (
    <label>
      How many{" "}
      <input value={text} placeholder="killed 3-5, injured 10+" onInput={(event) => { put(event.currentTarget.value); }} />
    </label>
  );
}

/** Places that the record knows, since it cites what it knows of them. */
export function PlaceField({ value, onPut }: Putting & { value: Place | null }) {
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState("");
  const { data: suggested } = useAnswer<Value[]>(typed.trim().length > 1 ? `/api/places?q=${encodeURIComponent(typed.trim())}` : null);
  const { data: held } = useAnswer<Events>(chosen ? `/api/events?${new URLSearchParams({ place: chosen, limit: "1", review: "any" }).toString()}` : null);
  const found = held?.events[0]?.place ?? null;
  useEffect(() => {
    if (found) onPut({ value: place(found) });
  }, [found?.id, found?.name]);
  return (
    <>
      <label>Where, now {where(value)}{" "}
        <input type="search" dir="auto" value={typed} placeholder="a place of the record" onInput={(event) => { setTyped(event.currentTarget.value); }} />
      </label>
      {(suggested ?? []).map((one) => (
        <label class="pick" key={one.value}>
          <input type="radio" name="place" checked={chosen === one.value} onChange={() => { setChosen(one.value); }} /> {one.label}
        </label>
      ))}
      <label class="pick">
        <input type="radio" name="place" checked={chosen === ""} onChange={() => { setChosen(""); onPut({ value: null }); }} /> no place
      </label>
    </>
  );
}
