// @ts-nocheck -- Leaflet's own modules have no types: leaflet.d.ts has those of the whole library
// Leaflet as this page needs it, from Leaflet's own modules: no tiles, popups, controls, markers of pictures or canvas.

import { BoxZoom } from "leaflet/src/map/handler/Map.BoxZoom.js";
import { DoubleClickZoom } from "leaflet/src/map/handler/Map.DoubleClickZoom.js";
import { Drag } from "leaflet/src/map/handler/Map.Drag.js";
import { Keyboard } from "leaflet/src/map/handler/Map.Keyboard.js";
import { ScrollWheelZoom } from "leaflet/src/map/handler/Map.ScrollWheelZoom.js";
import { TouchZoom } from "leaflet/src/map/handler/Map.TouchZoom.js";
import { Map as LeafletMap } from "leaflet/src/map/Map.js";

Object.assign(LeafletMap, { BoxZoom, DoubleClickZoom, Drag, Keyboard, ScrollWheelZoom, TouchZoom });

export { stamp } from "leaflet/src/core/Util.js";
export { setPosition, setTransform } from "leaflet/src/dom/DomUtil.js";
export { CRS } from "leaflet/src/geo/crs/CRS.js";
export { LatLng } from "leaflet/src/geo/LatLng.js";
export { LatLngBounds } from "leaflet/src/geo/LatLngBounds.js";
export { Bounds } from "leaflet/src/geometry/Bounds.js";
export { Point } from "leaflet/src/geometry/Point.js";
export { Transformation } from "leaflet/src/geometry/Transformation.js";
export { GeoJSON, geoJSON } from "leaflet/src/layer/GeoJSON.js";
export { Layer } from "leaflet/src/layer/Layer.js";
export { Polyline } from "leaflet/src/layer/vector/Polyline.js";
export { createMap, Map as LeafletMap } from "leaflet/src/map/Map.js";

import "./leaflet.css";
