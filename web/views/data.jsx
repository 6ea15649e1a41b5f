// The map as a table, in step with it: to read, to sort, to copy, to take away as CSV; and the steps as a table.

import { useState } from "preact/hooks";
import { COLUMNS, rowsOf, separated, sorted, TAB } from "../story/table.js";
import { useAtlas, useLanguage } from "./atlas.js";
import { CopyButton } from "./copy.jsx";
import { mayDownload, offerFile } from "./download.js";
import "./data.css";

export function LandsTable() {
  const { page, story, names, state, step } = useAtlas();
  const language = useLanguage();
  const { word, day, locale } = language;
  const [sorting, setSorting] = useState(
    /** @type {import("../story/table.js").Sorting} */ ({ column: null, descending: false }),
  );
  const on = step.value.on;
  const rows = sorted(rowsOf(page, story, names, state.step.value, language), sorting, locale);
  const csv = () => separated(rows, on, language.listSeparator(), word);
  return (
    <>
      <Scroll name={word("panel.data")}>
        <table id="data-table">
          <caption>
            {day(on)}: {word(`step.${step.value.id}.name`)}
          </caption>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <Head key={column.key} {...{ column, sorting, setSorting }} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                <td>{row.area}</td>
                <td>{row.standing}</td>
                <td>{row.ground}</td>
                <td>{row.stage}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <CopyButton id="copy-table" name={word("data.copy")} text={() => separated(rows, on, TAB, word)}>
        {mayDownload() && (
          <button type="button" id="csv" onClick={() => offerFile(`${on}.csv`, csv())}>
            {word("data.csv")}
          </button>
        )}
      </CopyButton>
    </>
  );
}

/**
 * @param {{
 *   column: import("../story/table.js").Column,
 *   sorting: import("../story/table.js").Sorting,
 *   setSorting: (sorting: import("../story/table.js").Sorting) => void,
 * }} given
 */
function Head({ column, sorting, setSorting }) {
  const { word } = useLanguage();
  const mine = sorting.column === column;
  const order = mine ? (sorting.descending ? "descending" : "ascending") : "none";
  return (
    <th scope="col" aria-sort={order}>
      <button
        type="button"
        class="link"
        title={`${word("data.sort")}: ${word(column.key)}`}
        onClick={() => setSorting({ column, descending: mine && !sorting.descending })}
      >
        {word(column.key)}
      </button>
    </th>
  );
}

/** The steps as a table: what the timeline and the story tell, to be read in a row. */
export function StepsTable() {
  const { page } = useAtlas();
  const { word, bothDays } = useLanguage();
  const heads = /** @type {const} */ (["evidence.when", "timeline.step", "story.place", "story.people"]);
  return (
    <Scroll name={word("timeline.label")}>
      <table id="steps-table">
        <caption>{word("timeline.label")}</caption>
        <thead>
          <tr>
            {heads.map((key) => (
              <th key={key} scope="col">
                {word(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.steps.map((step) => (
            <tr key={step.id}>
              <td>{bothDays(step.on, step.on_julian)}</td>
              <td>{word(`step.${step.id}.name`)}</td>
              <td>{step.place ? word(`place.${step.place}`) : "–"}</td>
              <td>{step.people.map(({ person }) => word(`person.${person}`)).join(", ") || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

/** A table that is wider than its place is moved across by touch, wheel or keys. @param {{ name: string, children: any }} given */
function Scroll({ name, children }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}
