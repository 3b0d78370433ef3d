/** Every key that does something. */

import { Dialog } from "./dialog";

const KEYS = [
  ["Everywhere", [["?", "these keys"], ["Tab", "from part to part"]]],
  ["Explore", [["/", "search words"], ["↑ ↓ or j k", "from event to event, in the list"], ["Esc", "close the event"],
    ["← → Enter", "along the timeline, and take that stretch"]]],
  ["Review", [["a", "accept"], ["x", "reject"], ["u", "unsure"], ["e", "edit"], ["m", "merge"], ["s", "split"],
    ["Backspace", "undo the last decision"], ["↑ ↓ or j k", "from one to the next"]]],
] as const;

export function Keys({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      {KEYS.map(([where, keys]) => (
        <section key={where}>
          <h3>{where}</h3>
          <dl class="keys">
            {keys.map(([key, does]) => (
              <div key={key}>
                <dt><kbd>{key}</kbd></dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
