/** The filter's first line: words, dates, what the map shows. */

import { useEffect, useState } from "preact/hooks";

import { useApp } from "../lib/context";
import { datesOf, isDay, PRESETS } from "../lib/days";
import { put, type Filters } from "../lib/filters";
import { day } from "../lib/when";

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
  bounded: boolean;
  onBounded: (bounded: boolean) => void;
}

export function FilterBar({ filters, onChange, bounded, onBounded }: Props) {
  const { meta } = useApp();
  const last = meta.record.last?.slice(0, 10) ?? null;
  return (
    <div class="filterbar">
      <Words text={filters.text ?? ""} onSearch={(text) => { onChange(put(filters, "text", text || undefined)); }} />
      {last && (
        <fieldset class="presets" title={`Counted back from the record’s last day, ${day(last)}`}>
          <legend class="hidden">Days up to the record’s last, {day(last)}</legend>
          {PRESETS.map((preset) => {
            const { since, until } = datesOf(preset, last);
            return (
              <button
                key={preset.label}
                type="button"
                aria-pressed={filters.since === since && filters.until === until}
                onClick={() => {
                  onChange(put(put(filters, "since", since), "until", until));
                }}
              >
                {preset.label}
              </button>
            );
          })}
          <span class="muted small">up to {day(last)}, the record’s last day</span>
        </fieldset>
      )}
      <span class="dates">
        <DateField label="From" value={filters.since} onChange={(date) => { onChange(put(filters, "since", date)); }} />
        <DateField label="to" value={filters.until} onChange={(date) => { onChange(put(filters, "until", date)); }} />
      </span>
      <label class="check">
        <input type="checkbox" checked={bounded} onChange={(event) => { onBounded(event.currentTarget.checked); }} />
        Only what the map shows
      </label>
    </div>
  );
}

function Words({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const [value, setValue] = useState(text);
  useEffect(() => {
    setValue(text);
  }, [text]);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(value.trim());
      }}
    >
      <input
        id="words"
        type="search"
        dir="auto"
        value={value}
        placeholder="Words of the reports"
        aria-label="Words of the claims’ sentences"
        maxLength={200}
        onInput={(event) => {
          setValue(event.currentTarget.value);
          if (!event.currentTarget.value && text) onSearch("");
        }}
      />
      <button type="submit">Find</button>
    </form>
  );
}

interface DateProps {
  label: string;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** A date that counts once it is whole; an emptied one is taken out. */
function DateField({ label, value, onChange }: DateProps) {
  return (
    <label>
      {label}{" "}
      <input
        type="date"
        value={value ?? ""}
        onChange={(event) => {
          const typed = event.currentTarget.value;
          if (!typed || isDay(typed)) onChange(typed || undefined);
        }}
      />
    </label>
  );
}
