/** The parts of the filter that are no list to pick from: a place and its surroundings, tolls, review, confidence. */

import { useEffect, useState } from "preact/hooks";

import type { Value } from "../api/answers";
import { useApp } from "../lib/context";
import { put, toggled, type Filters, type Many, type One } from "../lib/filters";
import { useAnswer } from "../lib/use";
import { number, percent, plain, REVIEWS } from "../lib/words";
import { Typed } from "../ui/typed";

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

export function Narrow({ filters, onChange }: Props) {
  const { meta } = useApp();
  const set = (name: One) => (value: string) => {
    const next = put(filters, name, value || undefined);
    onChange(name === "place" && !value ? put(next, "within", undefined) : next);
  };
  return (
    <div class="narrow">
      <Suggested label="Place" of="places" value={filters.place ?? ""} onChange={set("place")} />
      <label>
        Within km
        <Typed type="number" min={0} max={2000} disabled={!filters.place} value={filters.within ?? ""} onTyped={set("within")} />
      </label>
      <Adding label="Add a party" of="parties" name="party" filters={filters} onChange={onChange} />
      <Adding label="Add an outlet" of="outlets" name="outlet" filters={filters} onChange={onChange} />
      <label>
        Toll of
        <select value={filters.toll ?? "killed"}
          onChange={(event) => { set("toll")(event.currentTarget.value === "killed" ? "" : event.currentTarget.value); }}>
          {meta.measures.map((measure) => <option key={measure} value={measure}>{plain(measure)}</option>)}
        </select>
      </label>
      <label>
        At least
        <Typed type="number" min={0} value={filters.toll_min ?? ""} onTyped={set("toll_min")} />
      </label>
      <label>
        Review
        <select value={filters.review ?? ""} onChange={(event) => { set("review")(event.currentTarget.value); }}>
          <option value="">all but the rejected</option>
          {["open", "accepted", "rejected", "any"].map((state) => <option key={state} value={state}>{REVIEWS[state]}</option>)}
        </select>
      </label>
      <label>
        Confidence from {percent(Number(filters.confidence ?? 0))}
        <input type="range" min={0} max={1} step={0.05} value={filters.confidence ?? 0}
          onChange={(event) => {
            const value = Number(event.currentTarget.value);
            set("confidence")(value > 0 ? String(value) : "");
          }} />
      </label>
    </div>
  );
}

interface SuggestedProps {
  label: string;
  of: "places" | "parties" | "outlets";
  value: string;
  onChange: (value: string) => void;
}

/** A field that suggests what the record holds; what is typed counts when it is left or Enter is pressed. */
function Suggested({ label, of, value, onChange }: SuggestedProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    setTyped(value);
  }, [value]);
  const ask = typed.trim().length > 1 && typed !== value ? `/api/${of}?q=${encodeURIComponent(typed.trim())}` : null;
  const { data } = useAnswer<Value[]>(ask);
  const list = `suggest-${of}-${label.replaceAll(" ", "-")}`;
  return (
    <label>
      {label}
      <input
        dir="auto"
        list={list}
        value={typed}
        maxLength={120}
        onInput={(event) => { setTyped(event.currentTarget.value); }}
        onChange={(event) => { onChange(event.currentTarget.value.trim()); }}
      />
      <datalist id={list}>
        {(data ?? []).map((found) => (
          <option key={found.value} value={found.value} label={`${found.label} (${number(found.count)})`} />
        ))}
      </datalist>
    </label>
  );
}

interface AddingProps extends Props {
  label: string;
  of: "parties" | "outlets";
  name: Many;
}

function Adding({ label, of, name, filters, onChange }: AddingProps) {
  const [round, setRound] = useState(0);
  return (
    <Suggested
      key={round}
      label={label}
      of={of}
      value=""
      onChange={(value) => {
        if (value && !filters[name]?.includes(value)) onChange(toggled(filters, name, value));
        setRound(round + 1);
      }}
    />
  );
}
