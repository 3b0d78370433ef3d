/** An element of the page -> a map on it, which asks this server alone. */

import { AttributionControl, Map as GlMap, NavigationControl, ScaleControl, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import type { Box } from "../lib/filters";
import { useDark } from "../lib/theme";
import { addFine, DARK, LIGHT, styleOf } from "./style";
import { addTiles } from "./tiles";
import type { View } from "./view";

setWorkerUrl(workerUrl); // a file of this server: the pages’ policy lets no other worker run

export interface Ready {
  map: GlMap;
  /** Grows when the style was loaded anew, and layers have to be added again. */
  round: number;
}

interface Options {
  view: View | null;
  tiles: string | null;
  onMove: (view: View, box: Box) => void;
}

/** The map, once it can be drawn on; `failed` where this browser cannot draw one. */
export function useMap(holder: RefObject<HTMLDivElement | null>, options: Options): { ready: Ready | null; failed: boolean } {
  const dark = useDark();
  const [ready, setReady] = useState<Ready | null>(null);
  const [failed, setFailed] = useState(false);
  const onMove = useRef(options.onMove);
  onMove.current = options.onMove;

  useEffect(() => {
    if (!holder.current) return;
    const map = made(holder.current, dark, options.view);
    if (!map) {
      setFailed(true);
      return;
    }
    const moved = () => {
      onMove.current(viewOf(map), boxOf(map));
    };
    map.on("style.load", () => {
      if (options.tiles) void addTiles(map, options.tiles);
      setReady((before) => ({ map, round: (before?.round ?? 0) + 1 }));
    });
    map.once("load", moved);
    map.on("moveend", moved);
    map.on("idle", () => {
      addFine(map);
    });
    return () => {
      setReady(null);
      map.remove();
    };
  }, []);

  const first = useRef(true);
  useEffect(() => {
    if (first.current) first.current = false;
    else ready?.map.setStyle(styleOf(dark ? DARK : LIGHT), { diff: false });
  }, [dark]);

  return { ready, failed };
}

function made(container: HTMLDivElement, dark: boolean, view: View | null): GlMap | null {
  try {
    const map = new GlMap({
      container,
      style: styleOf(dark ? DARK : LIGHT),
      center: view ? [view.lon, view.lat] : [25, 20],
      zoom: view?.zoom ?? 1.2,
      minZoom: 0.5,
      maxZoom: 14,
      renderWorldCopies: false,
      dragRotate: false,
      pitchWithRotate: false,
      attributionControl: false,
      fadeDuration: 0,
    });
    map.touchZoomRotate.disableRotation();
    map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    map.addControl(new ScaleControl({}), "bottom-right");
    map.addControl(new AttributionControl({ compact: true, customAttribution: "Borders: Natural Earth, visionscarto" }));
    return map;
  } catch {
    return null;
  }
}

function viewOf(map: GlMap): View {
  const { lat, lng } = map.getCenter();
  return { lat, lon: lng, zoom: map.getZoom() };
}

/** What the map shows, cut off at the ends of the world. */
export function boxOf(map: GlMap): Box {
  const bounds = map.getBounds();
  return [
    Math.max(-90, bounds.getSouth()),
    Math.max(-180, bounds.getWest()),
    Math.min(90, bounds.getNorth()),
    Math.min(180, bounds.getEast()),
  ];
}
