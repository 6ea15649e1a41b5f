"use strict";
// The story: which step the page is at, how each region stands on its day, what the step shows and what the reader does.

const statusOf = Object.fromEntries(atlas.statuses.map((status) => [status.id, status]));
const stageOf = Object.fromEntries(atlas.stages.map((stage) => [stage.id, stage]));
const SWITCHES = new Set([...atlas.regions, ...atlas.areas, ...atlas.lines].map(({ id }) => id).concat("borders", "places", "bands"));
const own = new Map(); // what can be switched -> shown or not, as the reader has switched it against the step
const stepped = new Set(); // what listens to a change of the step or of the comparison
let at = indexOfStep(atlas.opening);
let compared = null; // the number of the step that the present one is compared with

function indexOfStep(id) {
  return atlas.steps.findIndex((step) => step.id === id);
}

// How a region stands at a step: the last of its standings that begins no later. Dates in ISO order as texts do.
function standingAt(region, index) {
  return region.standings.filter((standing) => standing.from <= atlas.steps[index].on).at(-1);
}

function statusAt(region, index = at) {
  return statusOf[standingAt(region, index).status];
}

// The step before the first is the first itself: nothing has changed yet.
function changesBetween(earlier, later) {
  return atlas.regions.filter((region) => statusAt(region, earlier) !== statusAt(region, later));
}

function changes() {
  return changesBetween(compared ?? Math.max(0, at - 1), at);
}

// What stands out on the map: the gains of a step, or whatever differs from the step compared with.
function marked() {
  const gained = (region) => statusAt(region).counts && !statusAt(region, Math.max(0, at - 1)).counts;
  return compared === null ? atlas.regions.filter(gained) : changes();
}

function countedAt(index = at) {
  return atlas.regions.filter((region) => statusAt(region, index).counts);
}

// A region is hidden where the step, and the step compared with, if any, hide it.
function byStep(id) {
  if (regionOf[id]) {
    return [at, compared ?? at].some((index) => !statusAt(regionOf[id], index).hidden);
  }
  return id === "places" || id === "bands" || atlas.steps[at].shows.includes(id);
}

function canBeSwitched(id) {
  return SWITCHES.has(id);
}

function isWanted(id) {
  return own.get(id) ?? byStep(id);
}

function switchByHand(id, on) {
  if (on === byStep(id)) {
    own.delete(id);
  } else {
    own.set(id, on);
  }
  showWanted();
}

function followStep() {
  own.clear();
  showWanted();
}

function goTo(index) {
  at = Math.min(Math.max(index, 0), atlas.steps.length - 1);
  showStep();
}

function compareWith(index) {
  compared = index;
  showStep();
}

function showStep() {
  hideNote();
  atlas.regions.forEach(paint);
  own.forEach((on, id) => on === byStep(id) && own.delete(id)); // the step has come to agree
  showWanted();
  stepped.forEach((listener) => listener());
}
