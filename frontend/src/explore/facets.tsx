/** What the filter holds, counted by type, country, party, outlet and so on: each bar leads to its events. */

import type { Facets as Answer, Value } from "../api/answers";
import { useApp, useTypes } from "../lib/context";
import { toggled, write, type Filters, type Many } from "../lib/filters";
import { useAnswer } from "../lib/use";
import { AGREEMENTS, number } from "../lib/words";
import { Said } from "../ui/said";
import { country } from "../ui/side";

const FACETS: readonly { of: string; name: Many; title: string }[] = [
  { of: "type", name: "type", title: "What" },
  { of: "country", name: "country", title: "Country" },
  { of: "party", name: "party", title: "Party" },
  { of: "outlet", name: "outlet", title: "Outlet" },
  { of: "speaker", name: "source", title: "Who says so" },
  { of: "status", name: "status", title: "Status" },
  { of: "agreement", name: "agreement", title: "Agreement" },
];

interface Props {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

export function Facets({ filters, onChange }: Props) {
  const { version } = useApp();
  const query = write(filters);
  query.set("of", FACETS.map(({ of }) => of).join(","));
  query.set("limit", "12");
  const { data } = useAnswer<Answer>(`/api/facets?${query.toString()}`, version);
  return (
    <div class="facets">
      {FACETS.map(({ of, name, title }) => (
        <Facet
          key={of}
          title={title}
          name={name}
          values={data?.[of] ?? []}
          held={filters[name] ?? []}
          onToggle={(value) => {
            onChange(toggled(filters, name, value));
          }}
        />
      ))}
    </div>
  );
}

interface FacetProps {
  title: string;
  name: Many;
  values: readonly Value[];
  held: readonly string[];
  onToggle: (value: string) => void;
}

function Facet({ title, name, values, held, onToggle }: FacetProps) {
  const type = useTypes();
  const counts = new Map(values.map((value) => [value.value, value]));
  const gone = held.filter((value) => !counts.has(value)).map((value) => ({ value, label: value, count: 0 }));
  const shown = [...gone, ...values];
  const most = Math.max(1, ...values.map((value) => value.count));
  const label = ({ value, label: given }: Value) => {
    if (name === "type") return type(value);
    if (name === "country") return country(value);
    return name === "agreement" ? (AGREEMENTS[value] ?? value) : given || value;
  };
  if (!shown.length) return null;
  return (
    <section class="facet">
      <h3>{title}</h3>
      <ul>
        {shown.map((value) => (
          <li key={value.value}>
            <button
              type="button"
              class="facet-value"
              aria-pressed={held.includes(value.value)}
              onClick={() => {
                onToggle(value.value);
              }}
            >
              <span class="facet-bar" style={{ width: `${String((value.count / most) * 100)}%` }} />
              <span class="facet-label">
                <Said>{label(value)}</Said>
              </span>
              <span class="facet-count">{number(value.count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
