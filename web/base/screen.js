// What kind of screen it is: the two that the style sheets tell apart, too.

const WIDE = "(min-width: 961px) and (min-height: 621px)";
const PHONE = "(max-width: 720px) and (max-aspect-ratio: 1/1)";

/** Whether panel, map and legend have room beside one another. */
export const isWide = () => matchMedia(WIDE).matches;

/** Whether the panel has room: beside the map, or as a sheet below it. */
export const isRoomy = () => matchMedia(`${WIDE}, ${PHONE}`).matches;
