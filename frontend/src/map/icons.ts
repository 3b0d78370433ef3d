/** Symbols of the map as pictures: each shape in each colour is drawn when it is first needed. */

import type { Map as GlMap } from "maplibre-gl";

import { colourOf, PATHS, shapeOf, type Shape } from "./families";

const SIZE = 22;
const RATIO = 2;

/** The name of the picture for an event. */
export function iconOf(type: string, side: string | null): string {
  return `${shapeOf(type)}|${colourOf(side)}`;
}

/** Put the pictures that are missing on the map. */
export function addIcons(map: GlMap, names: Iterable<string>, halo: string): void {
  for (const name of new Set(names)) {
    if (map.hasImage(name)) continue;
    const [shape, colour] = name.split("|");
    const picture = drawn(shape as Shape, colour ?? "", halo);
    if (picture) map.addImage(name, picture, { pixelRatio: RATIO });
  }
}

function drawn(shape: Shape, colour: string, halo: string): ImageData | null {
  const side = (SIZE + 4) * RATIO;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side;
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  pen.setTransform(RATIO, 0, 0, RATIO, 3 * RATIO, 2.5 * RATIO);
  const path = new Path2D(PATHS[shape]);
  pen.lineWidth = 3;
  pen.lineJoin = "round";
  pen.strokeStyle = halo;
  pen.stroke(path);
  pen.fillStyle = colour;
  pen.fill(path, "evenodd");
  return pen.getImageData(0, 0, side, side);
}
