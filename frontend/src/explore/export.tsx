/** What is filtered, to take along: in every format, as a page to embed, as JSON. */

import { useApp } from "../lib/context";
import { write, type Filters } from "../lib/filters";
import { joined } from "../lib/route";
import { counted } from "../lib/words";
import { Copy } from "../ui/copy";
import { Dialog } from "../ui/dialog";
import { Served } from "../ui/link";

interface Props {
  filters: Filters;
  count: number | null;
  onClose: () => void;
}

export function Export({ filters, count, onClose }: Props) {
  const { meta } = useApp();
  const formats = meta.formats.map((format) => (typeof format === "string" ? { name: format, title: "" } : format));
  const to = (name: string) => {
    const query = write(filters);
    query.set("as", name);
    return joined("/api/export", query);
  };
  const embed = window.location.origin + joined("/embed", write(filters));
  const frame = `<iframe src="${embed.replaceAll('"', "%22").replaceAll("&", "&amp;")}" width="800" height="500" title="Dateline"></iframe>`;
  return (
    <Dialog title="Export" onClose={onClose}>
      <p>
        {count === null ? "Everything" : counted(count, "event")} of this filter, no more and no less.
      </p>
      <ul class="formats">
        {formats.map(({ name, title }) => (
          <li key={name}>
            <Served to={to(name)} download class="button">
              {name}
            </Served>{" "}
            <span class="muted small">{title}</span>
          </li>
        ))}
      </ul>
      <h3>Embed</h3>
      <p class="small muted">A map and list of this filter for a page of your own, served from this machine.</p>
      <textarea readOnly rows={3} value={frame} aria-label="Code to embed" />
      <p>
        <Copy text={frame} label="Copy the code" /> <Served to={joined("/embed", write(filters))}>Open it</Served>
      </p>
    </Dialog>
  );
}
