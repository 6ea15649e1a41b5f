// The types of what leaflet.js passes on. Leaflet's own modules have none; these are of the whole library.

export {
  Bounds,
  CRS,
  GeoJSON,
  geoJSON,
  LatLng,
  LatLngBounds,
  Layer,
  Map as LeafletMap,
  map as createMap,
  Point,
  Polyline,
  Transformation,
} from "leaflet";

/** What has a transform of Leaflet's. */
export function setTransform(node: Element, offset: { x: number; y: number }, scale: number): void;
export function setPosition(node: Element, point: { x: number; y: number }): void;
export function stamp(value: object): number;
