/** The four states of a place: what they mean, and the sign that stands for each. */

import type { Side, State } from "../api/answers";
import { colourOf, NOBODY, PATHS, type Shape } from "../map/families";

export const STATES: Readonly<Record<State, { label: string; means: string; shape: Shape }>> = {
  held: { label: "held", means: "Those who lost it, or somebody outside the fight, say so too.", shape: "square" },
  claimed: { label: "claimed by one side", means: "Only the side that is said to hold it says so.", shape: "frame" },
  contested: { label: "contested", means: "Sides contradict each other, or fight in it.", shape: "cross" },
  unknown: { label: "unknown", means: "Nothing that was published tells who holds it.", shape: "circle" },
};

/** The colour of a state’s sign: its holder’s where there is one, grey where nobody is said to hold it. */
export function signColour(state: State, holder: readonly Side[] | undefined): string {
  if (state === "unknown") return NOBODY;
  return state === "contested" ? "#b8264a" : colourOf(holder?.[0]?.id ?? holder?.[0]?.name ?? null);
}

export function StateSign({ state, holder }: { state: State; holder: readonly Side[] | undefined }) {
  return (
    <svg class="symbol" viewBox="-1 0 22 21" width="16" height="16" aria-hidden="true">
      <path d={PATHS[STATES[state].shape]} fill={signColour(state, holder)} fill-rule="evenodd" />
    </svg>
  );
}
