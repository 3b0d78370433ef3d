/** Which shape stands for which kind of event, and which colour for which side: never the colour alone. */

export type Shape = "burst" | "cross" | "diamond" | "square" | "triangle" | "ring" | "circle" | "frame";

const SHAPES: Readonly<Record<string, Shape>> = {
  shelling: "burst", air_strike: "burst", bombing: "burst", grenade: "burst", suicide_bombing: "burst",
  chemical_attack: "burst", interception: "burst", destruction: "burst",
  ground_assault: "cross", clash: "cross", offensive: "cross", repulse: "cross", siege: "cross",
  capture: "square", control: "square", withdrawal: "square", buildup: "square", base: "square",
  attack_on_civilians: "triangle", sexual_violence: "triangle", abduction: "triangle", arrest: "triangle",
  casualties: "triangle", displacement: "triangle", mob_violence: "triangle", crackdown: "triangle",
  protest: "diamond", riot: "diamond",
  agreement: "ring", negotiation: "ring", release: "ring", aid: "ring", cooperation: "ring", concession: "ring",
};

export const SHAPE_NAMES: Readonly<Record<Shape, string>> = {
  burst: "fire from afar, bombs, damage",
  cross: "fighting on the ground",
  square: "taking, holding, leaving, building up",
  triangle: "harm to people",
  diamond: "protest and riot",
  ring: "talks, deals, releases, aid",
  circle: "anything else",
  frame: "claimed by one side",
};

export function shapeOf(type: string): Shape {
  return SHAPES[type] ?? "circle";
}

/** Eight colours that the colour-blind can tell apart, each with 3:1 against light and dark ground. */
export const COLOURS = [
  "#c2410c", "#0a72b5", "#2b8a3e", "#a23b91", "#9a6b00", "#3f5bd8", "#0f8a8a", "#b8264a",
] as const;
export const NOBODY = "#767b85";

const given = new Map<string, string>();

/** The colour of a side: by its name, so that it is the same on the next visit; the next free one where two meet. */
export function colourOf(side: string | null): string {
  if (!side) return NOBODY;
  const held = given.get(side);
  if (held) return held;
  let hash = 0;
  for (const letter of side) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  const taken = new Set(given.values());
  const order = COLOURS.map((_, index) => COLOURS[(hash + index) % COLOURS.length] ?? NOBODY);
  const colour = order.find((candidate) => !taken.has(candidate)) ?? order[0] ?? NOBODY;
  given.set(side, colour);
  return colour;
}

/** The corners of a shape in a box of 20 by 20, as a path of SVG or of a canvas. */
export const PATHS: Readonly<Record<Shape, string>> = {
  burst: "M10 1l2.3 5.2 5.4-2-2 5.4L21 10l-5.3 2.3 2 5.4-5.4-2L10 20l-2.3-4.3-5.4 2 2-5.4L-1 10l5.3-2.4-2-5.4 5.4 2z",
  cross: "M4.5 1.5L10 7l5.5-5.5 3 3L13 10l5.5 5.5-3 3L10 13l-5.5 5.5-3-3L7 10 1.5 4.5z",
  square: "M3 3h14v14H3z",
  triangle: "M10 2l8.5 15.5h-17z",
  diamond: "M10 1l9 9-9 9-9-9z",
  ring: "M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16zM10 6.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z",
  circle: "M10 4a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
  frame: "M2.5 2.5h15v15h-15zM6.5 6.5v7h7v-7z",
};
