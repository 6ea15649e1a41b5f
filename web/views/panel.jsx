// The panel's sections. A section is drawn when it is opened first.

import { useState } from "preact/hooks";
import { About } from "./about.jsx";
import { AreasTables } from "./areas.jsx";
import { useAtlas, useLanguage } from "./atlas.js";
import { Chapter } from "./chapter.jsx";
import { Citations } from "./cite.jsx";
import { DataTables } from "./data.jsx";
import { Evidence } from "./evidence.jsx";
import { Figures } from "./figures.jsx";
import { Legend } from "./legend.jsx";
import { Otherwise } from "./otherwise.jsx";
import { Sources } from "./sources.jsx";
import { Switches } from "./switches.jsx";
import "./panel.css";

/** @typedef {"story" | "layers" | "evidence" | "legend" | "figures" | "otherwise" | "data" | "table" | "sources" | "cite" | "about"} Name */

export function Panel() {
  const { page } = useAtlas();
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
      <Section name="about">
        <About />
      </Section>
    </>
  );
}

/** @param {{ name: Name, open?: boolean, children: import("preact").ComponentChildren }} given */
function Section({ name, open = false, children }) {
  const { word } = useLanguage();
  const [drawn, setDrawn] = useState(open);
  return (
    <details id={`section-${name}`} open={open} onToggle={({ currentTarget }) => setDrawn(drawn || currentTarget.open)}>
      <summary>{word(`panel.${name}`)}</summary>
      {drawn && children}
    </details>
  );
}
