/** How events are drawn: clusters, discs of doubt, symbols, and the one that is selected. */

import type { ExpressionSpecification, GeoJSONSource, Map as GlMap } from "maplibre-gl";
import type { FeatureCollection } from "geojson";

import type { Ground } from "./style";

const EMPTY: FeatureCollection = { type: "FeatureCollection", features: [] };
/** Pixels: smaller discs could not be clicked. */
const LEAST = 9;

/** A radius that doubles with each zoom, as distances on the ground do, and is never too small to hit. */
export const REACHING: ExpressionSpecification = [
  "interpolate", ["exponential", 2], ["zoom"],
  ...Array.from({ length: 12 }, (_, step) => step * 2).flatMap((zoom) => [
    zoom, ["max", LEAST, ["*", ["get", "radius"], 2 ** zoom]],
  ]),
] as unknown as ExpressionSpecification;

const SOURCES = ["discs", "cells", "symbols"] as const;

export function addEventLayers(map: GlMap, ground: Ground): void {
  for (const id of SOURCES) if (!map.getSource(id)) map.addSource(id, { type: "geojson", data: EMPTY });
  if (map.getLayer("discs")) return;
  map.addLayer({
    id: "discs", type: "circle", source: "discs",
    paint: {
      "circle-radius": REACHING, "circle-color": ["get", "colour"], "circle-opacity": 0.16,
      "circle-stroke-color": ["get", "colour"], "circle-stroke-width": 1.2, "circle-stroke-opacity": 0.8,
    },
  });
  map.addLayer({
    id: "discs-selected", type: "circle", source: "discs", filter: ["==", ["get", "id"], ""],
    paint: {
      "circle-radius": REACHING, "circle-opacity": 0,
      "circle-stroke-color": ground.ink, "circle-stroke-width": 3,
    },
  });
  map.addLayer({
    id: "cells", type: "circle", source: "cells",
    paint: {
      "circle-radius": ["interpolate", ["linear"], ["log10", ["get", "count"]], 0, 12, 3, 22, 6, 34],
      "circle-color": ground.ink, "circle-opacity": 0.82,
      "circle-stroke-color": ground.halo, "circle-stroke-width": 2,
    },
  });
  map.addLayer({
    id: "cell-counts", type: "symbol", source: "cells",
    layout: { "text-field": ["get", "label"], "text-size": 12, "text-allow-overlap": true, "text-ignore-placement": true },
    paint: { "text-color": ground.halo },
  });
  map.addLayer({
    id: "symbols-selected", type: "circle", source: "symbols", filter: ["==", ["get", "id"], ""],
    paint: {
      "circle-radius": 16, "circle-opacity": 0, "circle-stroke-color": ground.ink, "circle-stroke-width": 3,
    },
  });
  map.addLayer({
    id: "symbols", type: "symbol", source: "symbols",
    layout: {
      "icon-image": ["get", "icon"], "icon-allow-overlap": true, "icon-ignore-placement": true,
      "text-field": ["get", "many"], "text-size": 11, "text-offset": [1.1, -0.9], "text-allow-overlap": true,
      "text-ignore-placement": true,
    },
    paint: {
      "icon-opacity": ["case", ["get", "denied"], 0.55, 1],
      "text-color": ground.ink, "text-halo-color": ground.halo, "text-halo-width": 2,
    },
  });
}

/** Put features into a source that is there. */
export function fill(map: GlMap, source: string, data: FeatureCollection): void {
  map.getSource<GeoJSONSource>(source)?.setData(data);
}
