// The switches by stage, and those of today's borders and the towns.

import { useEffect, useRef } from "preact/hooks";
import { useAtlas, useLanguage } from "./atlas.js";
import { RegionSwatch } from "./swatch.jsx";
import { Tick } from "./tick.jsx";
import "./switches.css";

export function Switches() {
  const { page, shown, map } = useAtlas();
  const { word, roundedArea } = useLanguage();
  const stages = page.stages.filter(({ id }) => page.regions.some(({ stage }) => stage === id));
  const km2 = page.regions.filter(({ id }) => shown.value.has(id)).reduce((sum, region) => sum + region.km2, 0);
  return (
    <>
      {stages.map((stage) => (
        <StageSwitches key={stage.id} stage={stage} />
      ))}
      <div class="base">
        {map.draws("borders") && (
          <Tick id="borders" prefix="switch">
            <span>{word("switch.borders")}</span>
          </Tick>
        )}
        <Tick id="places" prefix="switch">
          <span>{word("switch.places")}</span>
        </Tick>
      </div>
      <p class="shown">
        {word("area.shown")}: {roundedArea(km2)}
      </p>
    </>
  );
}

/** @param {{ stage: import("../page").Stage }} given */
function StageSwitches({ stage }) {
  const { page, shown, actions } = useAtlas();
  const { word, bothDays } = useLanguage();
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
        </label>
      </legend>
      <p class="quiet">{bothDays(stage.from, stage.from_julian)}</p>
      {regions.map((region) => (
        <RegionSwitch key={region.id} region={region} />
      ))}
    </fieldset>
  );
}

/** @param {{ region: import("../page").Region }} given */
function RegionSwitch({ region }) {
  const { word, area, rounded } = useLanguage();
  return (
    <Tick id={region.id} prefix="region">
      <RegionSwatch region={region} />
      <span>{word(`region.${region.id}.name`)}</span>
      <span class="km2">{area(rounded(region.km2))}</span>
    </Tick>
  );
}
