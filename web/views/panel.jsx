// The panel's sections. A section is drawn when it is opened first.

import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { About } from "./about.jsx";
import { AreasTables } from "./areas.jsx";
import { useAtlas, useLanguage } from "./atlas.js";
import { Chapter } from "./chapter.jsx";
import { Citations } from "./cite.jsx";
import { Comparison } from "./comparison.jsx";
import { DataTables } from "./data.jsx";
import { Evidence } from "./evidence.jsx";
import { Figures } from "./figures.jsx";
import { Glossary } from "./glossary.jsx";
import { Legend } from "./legend.jsx";
import { Otherwise } from "./otherwise.jsx";
import { Sources } from "./sources.jsx";
import { Switches } from "./switches.jsx";
import "./panel.css";

/** @typedef {"story" | "layers" | "evidence" | "legend" | "figures" | "compare" | "otherwise" | "data" | "table" | "sources" | "cite" | "glossary" | "about"} Name */

export function Panel() {
  const { page, state } = useAtlas();
  return (
    <>
      <Section name="story" open>
        <Chapter />
      </Section>
      <Section name="layers" open>
        <Switches />
      </Section>
      <Section name="evidence" open>
        <Evidence />
      </Section>
      <Section name="legend" open>
        <Legend />
      </Section>
      <Section name="figures">
        <Figures />
      </Section>
      <Section name="compare" asked={state.compared.value !== null}>
        <Comparison />
      </Section>
      {page.otherwise.length > 0 && (
        <Section name="otherwise">
          <Otherwise />
        </Section>
      )}
      <Section name="data">
        <DataTables />
      </Section>
      <Section name="table">
        <AreasTables />
      </Section>
      <Section name="sources">
        <Sources />
      </Section>
      <Section name="cite">
        <Citations />
      </Section>
      {page.terms.length > 0 && (
        <Section name="glossary">
          <Glossary />
        </Section>
      )}
      <Section name="about">
        <About />
      </Section>
    </>
  );
}

/** @param {{ name: Name, open?: boolean, asked?: boolean, children: import("preact").ComponentChildren }} given */
function Section({ name, open = false, asked = false, children }) {
  const { word } = useLanguage();
  const [drawn, setDrawn] = useState(open);
  const section = useRef(/** @type {HTMLDetailsElement | null} */ (null));
  useLayoutEffect(() => {
    if (asked && section.current) {
      section.current.open = true; // a link to a comparison shows it
    }
  }, [asked]);
  return (
    <details
      id={`section-${name}`}
      ref={section}
      open={open}
      onToggle={({ currentTarget }) => setDrawn(drawn || currentTarget.open)}
    >
      <summary>{word(`panel.${name}`)}</summary>
      {(drawn || asked) && children}
    </details>
  );
}
