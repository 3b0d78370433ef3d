/** Places and who is said to hold them, as signs on the map. */

import type { FeatureCollection, Point } from "geojson";
import type { MapLayerMouseEvent } from "maplibre-gl";
import { useEffect, useRef } from "preact/hooks";

import type { HeldPlace } from "../api/answers";
import { signColour, STATES } from "../control/states";
import { useApp } from "../lib/context";
import { useDark } from "../lib/theme";
import { useMap } from "./base";
import { addIcons } from "./icons";
import { fill } from "./layers";
import { DARK, LIGHT } from "./style";
import type { View } from "./view";

interface Props {
  places: readonly HeldPlace[] | null;
  view: View | null;
  selected: string | null;
  onSelect: (id: string) => void;
  onMove: (view: View) => void;
}

export function ControlMap({ places, view, selected, onSelect, onMove }: Props) {
  const { meta } = useApp();
  const ground = useDark() ? DARK : LIGHT;
  const holder = useRef<HTMLDivElement>(null);
  const fitted = useRef(view !== null);
  const select = useRef(onSelect);
  select.current = onSelect;
  const { ready, failed } = useMap(holder, {
    view,
    tiles: meta.tiles ? "/tiles/user.pmtiles" : null,
    onMove: (next) => {
      if (fitted.current) onMove(next);
    },
  });

  useEffect(() => {
    if (!ready) return;
    const { map } = ready;
    if (!map.getSource("places")) map.addSource("places", { type: "geojson", data: features([]) });
    if (!map.getLayer("places")) {
      map.addLayer({
        id: "places-selected", type: "circle", source: "places", filter: ["==", ["get", "id"], ""],
        paint: { "circle-radius": 17, "circle-opacity": 0, "circle-stroke-color": ground.ink, "circle-stroke-width": 3 },
      });
      map.addLayer({
        id: "places", type: "symbol", source: "places",
        layout: {
          "icon-image": ["get", "icon"], "icon-allow-overlap": true, "text-field": ["get", "name"], "text-size": 12,
          "text-offset": [0, 1.3], "text-anchor": "top", "text-optional": true,
        },
        paint: { "text-color": ground.ink, "text-halo-color": ground.halo, "text-halo-width": 1.5 },
      });
    }
    addIcons(map, (places ?? []).map(iconOf), ground.halo);
    fill(map, "places", features(places ?? []));
    map.setFilter("places-selected", ["==", ["get", "id"], selected ?? ""]);
  }, [ready, places, selected, ground]);

  useEffect(() => {
    const points = (places ?? []).flatMap(({ lat, lon }) => (lat === null || lon === null ? [] : [[lon, lat] as const]));
    if (!ready || fitted.current || !points.length) return;
    fitted.current = true;
    const [lons, lats] = [points.map(([lon]) => lon), points.map(([, lat]) => lat)];
    ready.map.fitBounds(
      [[Math.min(...lons), Math.min(...lats)], [Math.max(...lons), Math.max(...lats)]],
      { padding: 60, maxZoom: 7, animate: false },
    );
  }, [ready, places]);

  const map = ready?.map ?? null;
  useEffect(() => {
    if (!map) return;
    const click = (event: MapLayerMouseEvent) => {
      const id: unknown = event.features?.[0]?.properties.id;
      if (typeof id === "string") select.current(id);
    };
    map.on("click", "places", click);
    return () => {
      map.off("click", "places", click);
    };
  }, [map]);

  return (
    <section class="map-pane" aria-label="Map">
      <div ref={holder} class="map" data-drawn={places ? "yes" : "no"} data-marks={places?.length ?? 0} />
      {failed && <p class="empty">This browser cannot draw the map. The list has every place that it would show.</p>}
    </section>
  );
}

function iconOf(place: HeldPlace): string {
  return `${STATES[place.state].shape}|${signColour(place.state, place.holders[0])}`;
}

function features(places: readonly HeldPlace[]): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: places.flatMap((place) => {
      const { id, name, lat, lon } = place;
      if (lat === null || lon === null) return [];
      const properties = { id, name, icon: iconOf(place) };
      return [{ type: "Feature" as const, properties, geometry: { type: "Point" as const, coordinates: [lon, lat] } }];
    }),
  };
}
