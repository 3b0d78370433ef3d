/** What narrows the view now: each part of the filter as a chip that takes it out again. */

import { useTypes } from "../lib/context";
import { MANY, ONE, put, toggled, type Filters } from "../lib/filters";
import { day } from "../lib/when";
import { AGREEMENTS, REVIEWS } from "../lib/words";
import { Said } from "../ui/said";
import { country } from "../ui/side";

const TITLES: Readonly<Record<string, string>> = {
  since: "from", until: "to", box: "what the map shows", place: "place", within: "km around it", review: "review",
  confidence: "confidence from", toll: "toll of", toll_min: "at least", toll_max: "at most", text: "words",
  country: "country", type: "what", party: "party", source: "said by", outlet: "outlet", status: "status",
  agreement: "agreement",
};

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

export function Chips({ filters, onChange }: Props) {
  const type = useTypes();
  const said = (name: string, value: string): string => {
    if (name === "box") return "";
    if (name === "since" || name === "until") return day(value);
    if (name === "type") return type(value);
    if (name === "country") return country(value);
    if (name === "agreement") return AGREEMENTS[value] ?? value;
    return name === "review" ? (REVIEWS[value] ?? value) : value;
  };
  const chips = [
    ...ONE.flatMap((name) => {
      const value = filters[name];
      return value ? [{ name, value, out: () => put(filters, name, undefined) }] : [];
    }),
    ...MANY.flatMap((name) =>
      (filters[name] ?? []).map((value) => ({ name, value, out: () => toggled(filters, name, value) })),
    ),
  ];
  if (!chips.length) return null;
  return (
    <ul class="chips" aria-label="The filter">
      {chips.map(({ name, value, out }) => (
        <li key={`${name}:${value}`}>
          <button
            type="button"
            class="chip"
            title="Take this out of the filter"
            onClick={() => {
              onChange(out());
            }}
          >
            <span class="muted">{TITLES[name]}</span> <Said>{said(name, value)}</Said>
            <span aria-hidden="true"> ✕</span>
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            onChange({});
          }}
        >
          Clear all
        </button>
      </li>
    </ul>
  );
}
