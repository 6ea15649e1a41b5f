// The switches of the lands, by stage, each with its look as it is on the map now.

import { useEffect, useRef } from "preact/hooks";
import { useAtlas, useLanguage } from "./atlas.js";
import { Keys } from "./keys.jsx";
import { useLegend } from "./legend.jsx";
import { LandSwatch } from "./swatch.jsx";
import { Tick } from "./tick.jsx";
import "./lands.css";

export function Lands() {
  const { page, shown } = useAtlas();
  const { word, roundedArea } = useLanguage();
  const stages = page.stages.filter(({ id }) => page.regions.some(({ stage }) => stage === id));
  const km2 = page.regions.filter(({ id }) => shown.value.has(id)).reduce((sum, region) => sum + region.km2, 0);
  const rows = useLegend().filter(({ kind }) => ["status", "marks"].includes(kind));
  return (
    <>
      <h2>{word("legend.lands")}</h2>
      <p class="quiet">{word("legend.hue")}</p>
      {rows.map((row) => (
        <div key={row.kind === "status" ? row.id : row.kind} class="keys">
          <Keys row={row} />
        </div>
      ))}
      {stages.map((stage) => (
        <StageSwitches key={stage.id} stage={stage} />
      ))}
      <p class="shown">
        {word("area.shown")}: {roundedArea(km2)}
      </p>
    </>
  );
}

/** @param {{ stage: import("../page").Stage }} given */
function StageSwitches({ stage }) {
  const { page, shown, actions } = useAtlas();
  const { word, shortDay } = useLanguage();
  const box = useRef(/** @type {HTMLInputElement | null} */ (null));
  const regions = page.regions.filter((region) => region.stage === stage.id);
  const count = regions.filter(({ id }) => shown.value.has(id)).length;
  const name = word(`stage.${stage.id}.name`);
  useEffect(() => {
    /** @type {HTMLInputElement} */ (box.current).indeterminate = count > 0 && count < regions.length;
  }, [count]);
  return (
    <fieldset style={{ "--stage": stage.colour }}>
      <legend>
        <label for={`stage-${stage.id}`}>
          <input
            ref={box}
            type="checkbox"
            id={`stage-${stage.id}`}
            checked={count === regions.length}
            aria-label={`${word("switch.stage")}: ${name}`}
            onChange={({ currentTarget }) =>
              actions.switchAll(
                regions.map(({ id }) => id),
                currentTarget.checked,
              )
            }
          />
          <span>{name}</span>
          <span class="km2">{shortDay(stage.from)}</span>
        </label>
      </legend>
      {regions.map((region) => (
        <RegionSwitch key={region.id} region={region} />
      ))}
    </fieldset>
  );
}

/** @param {{ region: import("../page").Region }} given */
function RegionSwitch({ region }) {
  const { story, state } = useAtlas();
  const { word, area, rounded } = useLanguage();
  return (
    <Tick id={region.id} prefix="region">
      <LandSwatch look={story.lookOf(region, state.step.value)} />
      <span>{word(`region.${region.id}.name`)}</span>
      <span class="km2">{area(rounded(region.km2))}</span>
    </Tick>
  );
}
