/** Where the map looks, and its form in an address: "lat,lon,zoom". */

export interface View {
  lat: number;
  lon: number;
  zoom: number;
}

export function parseView(text: string | null): View | null {
  if (!text) return null;
  const [lat, lon, zoom] = text.split(",").map(Number);
  if (lat === undefined || lon === undefined || zoom === undefined) return null;
  const lies = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 24;
  return lies ? { lat, lon, zoom } : null;
}

export function viewText({ lat, lon, zoom }: View): string {
  return `${lat.toFixed(3)},${lon.toFixed(3)},${zoom.toFixed(2)}`;
}
