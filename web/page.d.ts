// Made by scripts/make_types.py from geo/page_data.py: change it there.

/** The centre of the equal-area projection, in degrees. */
export interface Projection {
  readonly lat_0: number;
  readonly lon_0: number;
}

/** The edges of a rectangle in the plane of the projection, in km from its centre. */
export interface Edges {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** A stage, its first day in both calendars. */
export interface Stage {
  readonly id: string;
  readonly from: string;
  readonly sources: ReadonlyArray<string>;
  readonly colour?: string;
  readonly from_julian: string;
}

/** One of the people of a step, in the office of that day, by their ids. */
export interface Participant {
  readonly person: string;
  readonly office?: string;
}

/** A step of the story, its day in both calendars, its stage, and the ids of the lines and areas that it shows. */
export interface Step {
  readonly id: string;
  readonly sources: ReadonlyArray<string>;
  readonly on: string;
  readonly rank: 1 | 2;
  readonly place?: string;
  readonly people: ReadonlyArray<Participant>;
  readonly note?: true;
  readonly on_julian: string;
  readonly stage: string;
  readonly shows: ReadonlyArray<string>;
}

/** What became of a region on a day after the story. */
export interface AftermathRow {
  readonly id: string;
  readonly sources: ReadonlyArray<string>;
  readonly region: string;
  readonly on: string;
}

/** What is often told otherwise than it was: the sources where it is found so, beside those of what is right. */
export interface OtherwiseRow {
  readonly id: string;
  readonly sources: ReadonlyArray<string>;
  readonly found: ReadonlyArray<string>;
}

/** A term that the texts use and the glossary explains. */
export interface TermRow {
  readonly id: string;
  readonly sources: ReadonlyArray<string>;
}

/** A way in which a region can stand, and how it is filled. */
export interface StatusRow {
  readonly id: string;
  readonly pattern:
    | "none"
    | "tint"
    | "wide"
    | "solid"
    | "hatch"
    | "cross"
    | "dots"
    | "stripes"
    | "grid"
    | "pales"
    | "pales-dots"
    | "sparse";
  readonly counts?: true;
  readonly hidden?: true;
}

/** What law or claim rests on: its day, and from when it binds, where that is later. */
export interface InstrumentRow {
  readonly id: string;
  readonly sources: ReadonlyArray<string>;
  readonly on: string;
  readonly binding?: string;
}

/** Whose troops hold land, and how such land looks. */
export interface HolderRow {
  readonly id: string;
  readonly look: "tone" | "grain" | "waves" | "ticks";
}

/** How a region stands from a day on, by which instrument; `signed`: it is not yet in force. */
export interface StandingRow {
  readonly id: string;
  readonly from: string;
  readonly sources: ReadonlyArray<string>;
  readonly region: string;
  readonly status: string;
  readonly signed?: true;
  readonly instrument?: string;
}

/** How much of a region a holding covers, in per cent. */
export interface Share {
  readonly holding: string;
  readonly percent: number;
}

/** A region, its standings in the order of their dates, what covers it, its area in km2, and where its name stands. */
export interface Region {
  readonly id: string;
  readonly sources: ReadonlyArray<string>;
  readonly stage: string;
  readonly article: string;
  readonly standings: ReadonlyArray<StandingRow>;
  readonly held: ReadonlyArray<Share>;
  readonly km2: number;
  readonly label: readonly [longitude: number, latitude: number];
}

/** A stretch of border, its certainty in a word, its length in km, and where the outline of its region has it. */
export interface Border {
  readonly id: string;
  readonly sources: ReadonlyArray<string>;
  readonly region: string;
  readonly beyond: string;
  readonly kind: "coast" | "state-frontier" | "governorate-border" | "treaty-text" | "demarcation" | "inferred";
  readonly within_km: number;
  readonly follows: string;
  readonly disputed?: true;
  readonly certainty: "certain" | "less-certain" | "uncertain";
  readonly km: number;
  readonly at: ReadonlyArray<readonly [part: number, ring: number, start: number, length: number]>;
}

/** A line that is no outline. */
export interface Line {
  readonly id: string;
  readonly sources: ReadonlyArray<string>;
  readonly when: string;
  readonly within_km: number;
  readonly dash: "whole" | "long" | "short" | "dotted" | "broken";
}

/** An area that is no region. */
export interface Area {
  readonly id: string;
  readonly sources: ReadonlyArray<string>;
  readonly kind: "contested";
  readonly when: string;
}

/** Land that troops hold: being taken from the day `since` on, held from `held` on, `until` its last day. */
export interface Holding {
  readonly id: string;
  readonly from: string;
  readonly sources: ReadonlyArray<string>;
  readonly holder: string;
  readonly to: string;
  readonly within_km: number;
  readonly since: string;
  readonly held: string;
  readonly until: string;
}

/** A way to read what is contested. */
export interface ReadingRow {
  readonly id: string;
  readonly sources: ReadonlyArray<string>;
  readonly of: string;
  readonly drawn?: true;
}

/** A row of the table of areas: its area and the standard deviation of it in km2, the ids of the regions it adds up. */
export interface Sum {
  readonly id: string;
  readonly kind: "region" | "status" | "sum";
  readonly km2: number;
  readonly deviation_km2: number;
  readonly of: ReadonlyArray<string>;
}

/** A published figure; without a region it is a total. */
export interface FactRow {
  readonly id: string;
  readonly sources: ReadonlyArray<string>;
  readonly region?: string;
  readonly quantity: "area" | "population" | "railways" | "iron" | "coal" | "industry";
  readonly value: number;
  readonly unit: "km2" | "sq-mi" | "people" | "percent";
}

/** A land to measure by, and its published area. */
export interface YardstickRow {
  readonly id: string;
  readonly sources: ReadonlyArray<string>;
  readonly km2: number;
}

/** A place, and where it is. */
export interface Place {
  readonly id: string;
  readonly kind: "seat" | "capital" | "town" | "coal" | "iron";
  readonly rank: 1 | 2 | 3 | 4;
  readonly at: readonly [longitude: number, latitude: number];
}

/** A river, and where its name stands. */
export interface River {
  readonly id: string;
  readonly at: readonly [longitude: number, latitude: number];
}

/** A name of a power, a state or a sea, and where it stands. */
export interface GroundName {
  readonly id: string;
  readonly from?: string;
  readonly to?: string;
  readonly kind: "power" | "state" | "sea";
  readonly rank: 1 | 2;
  readonly at: readonly [longitude: number, latitude: number];
}

/** A name in CSL: of a person, or `literal`, that of an office or a society. */
export interface Name {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

/** A date in CSL, [[year, month, day]]: without the day, or the month, where it is not known. */
export interface Dated {
  readonly "date-parts": ReadonlyArray<ReadonlyArray<number>>;
}

/** A source as it is shown, in its group. */
export interface GroupedReference {
  readonly "container-title"?: string;
  readonly id: string;
  readonly title?: string;
  readonly author?: ReadonlyArray<Name>;
  readonly volume?: string;
  readonly issue?: string;
  readonly number?: string;
  readonly page?: string;
  readonly issued?: Dated;
  readonly language?: string;
  readonly URL?: string;
  readonly group: "documents" | "press" | "contemporary" | "books" | "reference" | "web";
}

/**
 * What the page's scripts read: all but the geometry, which folium draws.
 *
 * `view_km` is the first view. `keys` names the words, as `geo.pack.brief` writes them; `words` has them by language, in the
 * order of the keys.
 */
export interface PageData {
  readonly version: string;
  readonly date: string;
  readonly projection: Projection;
  readonly frame_km: Edges;
  readonly area_step_km2: number;
  readonly opening: string;
  readonly quoted: string;
  readonly whole: string;
  readonly new_style_from?: string;
  readonly ground_km: Edges;
  readonly view_km: Edges;
  readonly languages: ReadonlyArray<string>;
  readonly keys: string;
  readonly words: Readonly<Record<string, ReadonlyArray<string>>>;
  readonly stages: ReadonlyArray<Stage>;
  readonly steps: ReadonlyArray<Step>;
  readonly aftermath: ReadonlyArray<AftermathRow>;
  readonly otherwise: ReadonlyArray<OtherwiseRow>;
  readonly terms: ReadonlyArray<TermRow>;
  readonly statuses: ReadonlyArray<StatusRow>;
  readonly instruments: ReadonlyArray<InstrumentRow>;
  readonly holders: ReadonlyArray<HolderRow>;
  readonly regions: ReadonlyArray<Region>;
  readonly borders: ReadonlyArray<Border>;
  readonly lines: ReadonlyArray<Line>;
  readonly areas: ReadonlyArray<Area>;
  readonly holdings: ReadonlyArray<Holding>;
  readonly readings: ReadonlyArray<ReadingRow>;
  readonly sums: ReadonlyArray<Sum>;
  readonly facts: ReadonlyArray<FactRow>;
  readonly yardsticks: ReadonlyArray<YardstickRow>;
  readonly places: ReadonlyArray<Place>;
  readonly rivers: ReadonlyArray<River>;
  readonly names: ReadonlyArray<GroundName>;
  readonly sources: ReadonlyArray<GroupedReference>;
}

/** The keys of the words. */
export type Word =
  | "about.certainty"
  | "about.licence"
  | "about.projection"
  | "about.rounding"
  | "area.about"
  | "area.shown"
  | "area.unit"
  | "card.article"
  | "card.became"
  | "card.borders"
  | "card.close"
  | "card.computed"
  | "card.drawn-so"
  | "card.evidence"
  | "card.held"
  | "card.law"
  | "card.name-now"
  | "card.none-published"
  | "card.published"
  | "card.readings"
  | "card.sources"
  | "card.treaty"
  | "card.wanted"
  | "card.was"
  | "certainty.dashed"
  | "certainty.dotted"
  | "certainty.solid"
  | "certainty.within"
  | "cite.accessed"
  | "cite.copy"
  | "cite.link"
  | "cite.version"
  | "compare.divider"
  | "compare.end"
  | "compare.same"
  | "compare.start"
  | "data.area"
  | "data.copied"
  | "data.copy"
  | "data.csv"
  | "data.ground"
  | "data.land"
  | "data.sort"
  | "data.stage"
  | "data.standing"
  | "date.about"
  | "evidence.certainty"
  | "evidence.disputed"
  | "evidence.how-known"
  | "evidence.kind"
  | "evidence.length"
  | "evidence.when"
  | "fallback"
  | "figure.area"
  | "figure.no-sum"
  | "figure.of-quoted"
  | "figure.of-russia"
  | "figure.quoted"
  | "figure.times"
  | "hint.close"
  | "hint.first"
  | "lands.few"
  | "lands.many"
  | "lands.one"
  | "lands.other"
  | "language.locale"
  | "language.name"
  | "law.signed"
  | "legend.borders"
  | "legend.capital"
  | "legend.certainty"
  | "legend.coal"
  | "legend.differs"
  | "legend.empire"
  | "legend.frontiers"
  | "legend.ground"
  | "legend.hue"
  | "legend.iron"
  | "legend.lands"
  | "legend.lines"
  | "legend.marked"
  | "legend.seat"
  | "legend.signed"
  | "legend.taking"
  | "legend.title"
  | "legend.town"
  | "map.label"
  | "map.whole"
  | "map.zoom-in"
  | "map.zoom-out"
  | "otherwise.intro"
  | "otherwise.right"
  | "otherwise.told"
  | "panel.about"
  | "panel.cite"
  | "panel.close"
  | "panel.data"
  | "panel.evidence"
  | "panel.glossary"
  | "panel.language"
  | "panel.open"
  | "panel.otherwise"
  | "panel.sources"
  | "panel.steps"
  | "panel.table"
  | "quote.close"
  | "quote.open"
  | "scale.label"
  | "sources.books"
  | "sources.contemporary"
  | "sources.documents"
  | "sources.press"
  | "sources.reference"
  | "sources.web"
  | "stage.old-style"
  | "story.changes"
  | "story.no-change"
  | "story.note"
  | "story.people"
  | "story.place"
  | "subtitle"
  | "switch.bands"
  | "switch.follow"
  | "switch.holdings"
  | "switch.own"
  | "switch.places"
  | "switch.stage"
  | "tab.about"
  | "tab.figures"
  | "tab.layers"
  | "tab.story"
  | "table.area"
  | "table.claim"
  | "table.computed"
  | "table.deviation"
  | "table.land"
  | "table.method"
  | "table.published"
  | "table.regional"
  | "timeline.all"
  | "timeline.label"
  | "timeline.next"
  | "timeline.pause"
  | "timeline.play"
  | "timeline.previous"
  | "timeline.step"
  | "title"
  | "unit.people"
  | "unit.percent"
  | "unit.sq-mi"
  | `aftermath.${string}`
  | `area.${string}`
  | `article.${string}`
  | `beyond.${string}`
  | `border.${string}`
  | `dash.${string}`
  | `fact.${string}`
  | `follows.${string}`
  | `holder.${string}`
  | `holding.${string}.name`
  | `holding.${string}.note`
  | `instrument.${string}`
  | `kind.${string}`
  | `name.${string}`
  | `office.${string}`
  | `otherwise.${string}.right`
  | `otherwise.${string}.told`
  | `overlay.${string}.name`
  | `overlay.${string}.note`
  | `person.${string}`
  | `place.${string}.now`
  | `place.${string}`
  | `quantity.${string}`
  | `reading.${string}`
  | `region.${string}.label`
  | `region.${string}.name`
  | `region.${string}.now`
  | `region.${string}.treaty`
  | `region.${string}.wanted`
  | `region.${string}.was`
  | `river.${string}`
  | `source.${string}`
  | `stage.${string}.name`
  | `stage.${string}.short`
  | `stage.${string}.text`
  | `status.${string}`
  | `step.${string}.name`
  | `step.${string}.note`
  | `step.${string}.text`
  | `sum.${string}`
  | `term.${string}.name`
  | `term.${string}.stem`
  | `term.${string}.text`
  | `yardstick.${string}`;

/** Return a word in a language. */
export type Say = (key: Word) => string;
