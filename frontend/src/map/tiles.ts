/** A user’s own PMTiles, served by this machine, below everything that the record draws. */

import { addProtocol, type Map as GlMap } from "maplibre-gl";

const PROTOCOL = "pmtiles";
const RASTER = "raster-tiles";

let known = false;

/** Add the tiles: pictures as they are, vectors as thin lines and plain grounds. */
export async function addTiles(map: GlMap, path: string): Promise<void> {
  const { PMTiles, Protocol, TileType } = await import("pmtiles");
  const address = new URL(path, window.location.origin).href;
  const file = new PMTiles(address);
  const protocol = new Protocol();
  protocol.add(file);
  if (!known) addProtocol(PROTOCOL, (request, abort) => protocol.tile(request, abort));
  known = true;
  const header = await file.getHeader();
  const url = `${PROTOCOL}://${address}`;
  const below = map.getLayer("coarse-borders") ? "coarse-borders" : undefined;
  if (header.tileType !== TileType.Mvt) {
    map.addSource(RASTER, { type: "raster", url, tileSize: 256 });
    map.addLayer({ id: RASTER, type: "raster", source: RASTER }, below);
    return;
  }
  map.addSource("vector-tiles", { type: "vector", url });
  const described = (await file.getMetadata()) as { vector_layers?: { id: string }[] };
  for (const { id } of described.vector_layers ?? []) {
    map.addLayer(
      {
        id: `tiles-${id}`,
        type: "line",
        source: "vector-tiles",
        "source-layer": id,
        paint: { "line-color": "#8a8f98", "line-width": 0.6, "line-opacity": 0.6 },
      },
      below,
    );
  }
}
