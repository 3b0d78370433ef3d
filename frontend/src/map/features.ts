/** The server's marks -> features to draw. A point only where the place is exact; elsewhere a disc as wide as the doubt. */

import type { FeatureCollection, Point as GeoPoint } from "geojson";

import type { Cell, MapMarks } from "../api/answers";
import { colourOf } from "./families";
import { iconOf } from "./icons";

/** How far from the mark the place may lie, in km. A district, province or country is drawn by a usual size of one. */
const REACH: Readonly<Record<string, number>> = { near: 25, admin2: 30, admin1: 80, region: 120, country: 250 };

/** Metres that a pixel of a 512-pixel tile spans on the equator at zoom 0. */
const METRES_A_PIXEL = 40_075_016.7 / 512;

/** The radius in km of the disc of a precision; null where the place is exact and a point may stand. */
export function reach(precision: string): number | null {
  return precision === "exact" ? null : (REACH[precision] ?? 120);
}

/** The radius of a disc in pixels at zoom 0; it doubles with each zoom. */
export function pixels(km: number, lat: number): number {
  return (km * 1000) / (METRES_A_PIXEL * Math.cos((Math.min(Math.abs(lat), 85) * Math.PI) / 180));
}

export function cells(marks: MapMarks | null): FeatureCollection<GeoPoint> {
  return collected(
    (marks?.cells ?? []).map((cell, index) => ({
      at: [cell.lon, cell.lat],
      properties: { index, count: cell.count, label: short(cell.count) },
    })),
  );
}

export function symbols(marks: MapMarks | null): FeatureCollection<GeoPoint> {
  const exact = (marks?.points ?? []).filter((point) => reach(point.precision) === null);
  return collected(
    exact.map((point) => ({
      at: [point.lon, point.lat],
      properties: {
        id: point.id,
        icon: iconOf(point.type, point.side),
        denied: point.status !== "asserted",
        many: point.n > 1 ? String(point.n) : "",
      },
    })),
  );
}

export function discs(marks: MapMarks | null): FeatureCollection<GeoPoint> {
  return collected(
    (marks?.points ?? []).flatMap((point) => {
      const km = reach(point.precision);
      if (km === null) return [];
      return [
        {
          at: [point.lon, point.lat],
          properties: { id: point.id, radius: pixels(km, point.lat), colour: colourOf(point.side) },
        },
      ];
    }),
  );
}

/** 12345 -> 12k: what fits into a circle. */
export function short(count: number): string {
  if (count < 1000) return String(count);
  if (count < 10_000) return `${(count / 1000).toFixed(1).replace(/\.0$/, "")}k`;
  return count < 1_000_000 ? `${String(Math.floor(count / 1000))}k` : `${(count / 1_000_000).toFixed(1)}M`;
}

/** The box around everything drawn: west, south, east, north; null where nothing is. */
export function around(marks: MapMarks): [number, number, number, number] | null {
  const corners = [
    ...marks.points.map(({ lat, lon }) => [lon, lat] as const),
    ...marks.cells.map(({ lat, lon }: Cell) => [lon, lat] as const),
  ];
  if (!corners.length) return null;
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

interface Mark {
  at: number[];
  properties: Record<string, string | number | boolean>;
}

function collected(marks: Mark[]): FeatureCollection<GeoPoint> {
  return {
    type: "FeatureCollection",
    features: marks.map(({ at, properties }) => ({
      type: "Feature",
      properties,
      geometry: { type: "Point", coordinates: at },
    })),
  };
}
