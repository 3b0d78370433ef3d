/** The ground that the map draws on: land, water, coasts and borders, thin and neutral, no nation filled. */

import type { LayerSpecification, Map as GlMap, StyleSpecification } from "maplibre-gl";

export interface Ground {
  water: string;
  land: string;
  border: string;
  ink: string;
  halo: string;
}

export const LIGHT: Ground = { water: "#dfe5e8", land: "#f4f2ec", border: "#b9b4a8", ink: "#1c1f24", halo: "#ffffff" };
export const DARK: Ground = { water: "#12161a", land: "#22272e", border: "#4a525d", ink: "#f0eee9", halo: "#14171b" };

export const BORDERS_NOTE =
  "Borders: Natural Earth as visionscarto draws it, near the UN’s maps. They take no side, and nothing here is counted by them.";

/** From this zoom on, coasts and borders are drawn from the finer file, which is not asked for before. */
const FINE = 3;

/** The style without glyphs: labels are drawn with this machine’s own fonts. */
export function styleOf(ground: Ground): StyleSpecification {
  return {
    version: 8,
    metadata: { ground },
    sources: { coarse: { type: "geojson", data: `${import.meta.env.BASE_URL}borders-110m.json` } },
    layers: [
      { id: "water", type: "background", paint: { "background-color": ground.water } },
      ...drawn("coarse", ground),
    ],
  };
}

/** Put the finer coasts and borders in the place of the coarse ones, once the map is near enough to show them. */
export function addFine(map: GlMap): void {
  if (map.getZoom() < FINE || map.getSource("fine")) return;
  const { ground } = map.getStyle().metadata as { ground: Ground };
  map.addSource("fine", { type: "geojson", data: `${import.meta.env.BASE_URL}borders-50m.json` });
  for (const layer of drawn("fine", ground)) map.addLayer({ ...layer, minzoom: FINE }, "coarse-land");
  void map.once("idle", () => {
    for (const id of ["coarse-land", "coarse-borders"]) map.setLayerZoomRange(id, 0, FINE);
  });
}

function drawn(source: string, ground: Ground): LayerSpecification[] {
  return [
    {
      id: `${source}-land`,
      type: "fill",
      source,
      filter: ["==", ["get", "part"], "land"],
      paint: { "fill-color": ground.land, "fill-outline-color": ground.border },
    },
    {
      id: `${source}-borders`,
      type: "line",
      source,
      filter: ["==", ["get", "part"], "border"],
      paint: { "line-color": ground.border, "line-width": 0.7, "line-dasharray": [3, 1.5] },
    },
  ];
}
