import "leaflet/dist/leaflet.css";
import "./views/stand_in.css";
import { map } from "leaflet";
import { createElement, render } from "preact";
import { StandIn } from "./views/stand_in.jsx";

/** @param {HTMLElement} target @param {HTMLElement} frame */
export function show(target, frame) {
  map(frame);
  render(createElement(StandIn, { text: "stand-in" }), target);
}
