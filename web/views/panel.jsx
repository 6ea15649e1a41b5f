// The panel: few tabs, each with what is read first and its sections. A section is drawn when it is opened first.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { TABS } from "../state/store.js";
import { About } from "./about.jsx";
import { AreasTables } from "./areas.jsx";
import { useAtlas, useLanguage } from "./atlas.js";
import { Chapter, StepEvidence } from "./chapter.jsx";
import { Citations } from "./cite.jsx";
import { LandsTable, StepsTable } from "./data.jsx";
import { Figures } from "./figures.jsx";
import { hasModifier } from "./focus.js";
import { Glossary } from "./glossary.jsx";
import { Layers } from "./layers.jsx";
import { Otherwise } from "./otherwise.jsx";
import { Sources } from "./sources.jsx";
import "./panel.css";

/** @typedef {import("../state/store.js").Tab} Tab */
/** @typedef {"evidence" | "table" | "data" | "steps" | "glossary" | "otherwise" | "sources" | "cite" | "about"} Name */

const ARROWS = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowLeft: -1 });
const CONTENTS = { story: Story, layers: Layers, figures: FiguresAndTables, about: SourcesAndAbout };

export function Panel() {
  const { state, step } = useAtlas();
  const contents = useRef(/** @type {HTMLDivElement | null} */ (null));
  const tab = state.tab.value;
  const Contents = CONTENTS[tab];
  const told = tab === "story" ? step.value.id : "";
  useLayoutEffect(() => {
    contents.current?.scrollTo(0, 0); // a step is read from its beginning
  }, [tab, told]);
  return (
    <>
      <Tabs />
      <div id="contents" role="tabpanel" aria-labelledby={`tab-${tab}`} ref={contents}>
        <Contents />
      </div>
    </>
  );
}

/** One stop for Tab; the arrows go from one to the next. */
function Tabs() {
  const { state, actions } = useAtlas();
  const { word } = useLanguage();
  const present = state.tab.value;
  const turn = (/** @type {KeyboardEvent} */ event) => {
    const by = ARROWS[event.key];
    if (by && !hasModifier(event)) {
      event.preventDefault();
      event.stopPropagation(); // the arrows step elsewhere
      const next = (TABS.indexOf(present) + by + TABS.length) % TABS.length;
      actions.openTab(TABS[next]);
      document.getElementById(`tab-${TABS[next]}`)?.focus();
    }
  };
  return (
    <div id="tabs" role="tablist" aria-label={word("title")} onKeyDown={turn}>
      {TABS.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={`tab-${tab}`}
          aria-controls="contents"
          aria-selected={tab === present}
          tabIndex={tab === present ? 0 : -1}
          onClick={() => actions.openTab(tab)}
        >
          {word(`tab.${tab}`)}
        </button>
      ))}
    </div>
  );
}

function Story() {
  return (
    <>
      <Chapter />
      <Section name="evidence">
        <StepEvidence />
      </Section>
    </>
  );
}

function FiguresAndTables() {
  return (
    <>
      <Figures />
      <Section name="table">
        <AreasTables />
      </Section>
      <Section name="data">
        <LandsTable />
      </Section>
      <Section name="steps">
        <StepsTable />
      </Section>
    </>
  );
}

function SourcesAndAbout() {
  const { page } = useAtlas();
  return (
    <>
      {page.terms.length > 0 && (
        <Section name="glossary">
          <Glossary />
        </Section>
      )}
      {page.otherwise.length > 0 && (
        <Section name="otherwise">
          <Otherwise />
        </Section>
      )}
      <Section name="sources">
        <Sources />
      </Section>
      <Section name="cite">
        <Citations />
      </Section>
      <Section name="about">
        <About />
      </Section>
    </>
  );
}

/** @param {{ name: Name, children: import("preact").ComponentChildren }} given */
function Section({ name, children }) {
  const { word } = useLanguage();
  const [drawn, setDrawn] = useState(false);
  return (
    <details id={`section-${name}`} onToggle={({ currentTarget }) => setDrawn(drawn || currentTarget.open)}>
      <summary>{word(`panel.${name}`)}</summary>
      {drawn && children}
    </details>
  );
}
