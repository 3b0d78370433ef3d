/** The events of the filter on a map: clusters counted by the server, then symbols, and discs where a place is not exact. */

import type { Map as GlMap, MapLayerMouseEvent } from "maplibre-gl";
import { useEffect, useRef, useState } from "preact/hooks";

import type { MapMarks } from "../api/answers";
import { useApp } from "../lib/context";
import { boxText, type Box } from "../lib/filters";
import { useDark } from "../lib/theme";
import { useAnswer } from "../lib/use";
import { boxOf, useMap } from "./base";
import { around, cells, discs, symbols } from "./features";
import { addIcons, iconOf } from "./icons";
import { addEventLayers, fill } from "./layers";
import { Legend } from "./legend";
import { DARK, LIGHT } from "./style";
import type { View } from "./view";

interface Props {
  query: string;
  view: View | null;
  selected: string | null;
  onSelect: (id: string) => void;
  onMove: (view: View, box: Box) => void;
}

export function ExploreMap({ query, view, selected, onSelect, onMove }: Props) {
  const { meta, version } = useApp();
  const holder = useRef<HTMLDivElement>(null);
  const [sight, setSight] = useState<{ box: string; zoom: number } | null>(null);
  const ground = useDark() ? DARK : LIGHT;
  const fitted = useRef(view !== null);
  const { ready, failed } = useMap(holder, {
    view,
    tiles: meta.tiles ? "/tiles/user.pmtiles" : null,
    onMove: (next, box) => {
      setSight({ box: boxText(box), zoom: Math.floor(next.zoom) });
      if (fitted.current) onMove(next, box);
    },
  });
  const { data, error } = useAnswer<MapMarks>(sight && asked(query, sight), version);

  useEffect(() => {
    if (!ready) return;
    addEventLayers(ready.map, ground);
    addIcons(ready.map, (data?.points ?? []).map((point) => iconOf(point.type, point.side)), ground.halo);
    fill(ready.map, "cells", cells(data));
    fill(ready.map, "discs", discs(data));
    fill(ready.map, "symbols", symbols(data));
    for (const layer of ["symbols-selected", "discs-selected"])
      ready.map.setFilter(layer, ["==", ["get", "id"], selected ?? ""]);
  }, [ready, data, ground, selected]);

  useEffect(() => {
    if (!ready || !data || fitted.current) return;
    fitted.current = true;
    fit(ready.map, data);
  }, [ready, data]);

  useClicks(ready?.map ?? null, data, onSelect);

  return (
    <section class="map-pane" aria-label="Map">
      <div ref={holder} class="map" data-drawn={data ? "yes" : "no"} data-marks={data ? marksOf(data) : 0} />
      {failed && <p class="empty">This browser cannot draw the map. The list has every event that it would show.</p>}
      {error && <p class="map-problem">{error.message}</p>}
      <Legend marks={data} />
    </section>
  );
}

function asked(query: string, { box, zoom }: { box: string; zoom: number }): string {
  const parameters = new URLSearchParams(query);
  parameters.delete("sort");
  parameters.set("view", box);
  parameters.set("zoom", String(zoom));
  return `/api/map?${parameters.toString()}`;
}

function marksOf(marks: MapMarks): number {
  return marks.cells.length + marks.points.length;
}

function fit(map: GlMap, marks: MapMarks): void {
  const box = around(marks);
  if (!box) return;
  const [west, south, east, north] = box;
  map.fitBounds([[west, south], [east, north]], { padding: 50, maxZoom: 7, animate: false });
}

/** A symbol or disc selects its event; a cluster is gone into. The smallest disc under the pointer is meant. */
function useClicks(map: GlMap | null, marks: MapMarks | null, onSelect: (id: string) => void): void {
  const held = useRef({ marks, onSelect });
  held.current = { marks, onSelect };
  useEffect(() => {
    if (!map) return;
    const click = (event: MapLayerMouseEvent) => {
      const present = ["symbols", "cells", "discs"].filter((layer) => map.getLayer(layer));
      const found = map.queryRenderedFeatures(event.point, { layers: present });
      const ranked = found.sort((one, other) => weight(one.properties) - weight(other.properties));
      const top = ranked[0]?.properties;
      if (!top) return;
      if (typeof top.id === "string") held.current.onSelect(top.id);
      else if (typeof top.index === "number") open(map, held.current.marks, top.index);
    };
    const point = () => {
      map.getCanvas().style.cursor = "pointer";
    };
    const leave = () => {
      map.getCanvas().style.cursor = "";
    };
    const layers = ["symbols", "cells", "discs"];
    const listening = [
      map.on("click", click),
      ...layers.map((layer) => map.on("mouseenter", layer, point)),
      ...layers.map((layer) => map.on("mouseleave", layer, leave)),
    ];
    return () => {
      for (const { unsubscribe } of listening) unsubscribe();
    };
  }, [map]);
}

function weight(properties: Record<string, unknown>): number {
  return typeof properties.radius === "number" ? 1 + properties.radius : 0;
}

function open(map: GlMap, marks: MapMarks | null, index: number): void {
  const cell = marks?.cells[index];
  if (!cell) return;
  const [south, west, north, east] = cell.box;
  const [, left, , right] = boxOf(map);
  if (east - west > (right - left) * 0.9) map.easeTo({ center: [cell.lon, cell.lat], zoom: map.getZoom() + 2 });
  else map.fitBounds([[west, south], [east, north]], { padding: 60, maxZoom: 12 });
}
