// Make the page's script and style from web/: `npm run build`, or `node scripts/make_bundle.mjs FOLDER` to write elsewhere.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PARTS_NOT_TAKEN =
  /popup|tooltip|control|tile|marker|div-icon|shadow|attribution|image-layer|icon-path|vml|-(?:bar|top|right|bottom|left)\b/;
const ENDS_AN_ELEMENT = /<\/(?:script|style)|<!--/i; // both files stand within elements of an HTML page

/** @param {string} path */
const readJson = async (path) => JSON.parse(await readFile(join(ROOT, path), "utf-8"));

/**
 * @param {string} folder
 * @param {string[]} browsers as browserslist names them
 */
function bundle(folder, browsers) {
  return build({
    absWorkingDir: ROOT,
    entryPoints: { atlas: "web/main.js" },
    outdir: folder,
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "atlas",
    charset: "utf8",
    target: browsers.map((browser) => browser.replace(" ", "")),
    jsx: "automatic",
    jsxImportSource: "preact",
    plugins: [{ name: "leaflet", setup: leaveOutParts }],
    legalComments: "none",
    metafile: true,
    write: false,
  });
}

/**
 * Leaflet's style without the rules for those of its parts that the page does not take, and without their pictures.
 * @param {import("esbuild").PluginBuild} setup
 */
function leaveOutParts({ onLoad }) {
  onLoad({ filter: /dist[\\/]leaflet\.css$/ }, async ({ path }) => {
    const style = (await readFile(path, "utf-8")).replace(/\/\*.*?\*\//gs, "");
    const isTaken = (/** @type {string} */ selector) => !PARTS_NOT_TAKEN.test(selector);
    return {
      contents: style.replace(/([^{}@]+)\{[^{}]*\}/g, (rule, selectors) => (selectors.split(",").some(isTaken) ? rule : "")),
      loader: "css",
    };
  });
}

/**
 * One comment with the licence of every package of which the files hold a part: their texts ask to go with the code.
 * @param {string[]} inputs paths of the bundled files, from the root
 */
async function notice(inputs) {
  const folders = new Set(inputs.flatMap((path) => path.match(/^node_modules\/(?:@[^/]+\/)?[^/]+/) ?? []));
  return `/*!\n${(await Promise.all([...folders].sort().map(licence))).join("\n")}*/\n`;
}

/** @param {string} folder of a package; raises if it has no licence */
async function licence(folder) {
  const { name, version } = await readJson(join(folder, "package.json"));
  const text = await readFile(join(ROOT, folder, "LICENSE"), "utf-8");
  return `${name} ${version}\n${text.replace(/\r/g, "").trim()}\n`;
}

const folder = process.argv[2] ?? join(ROOT, "geo/assets");
const { outputFiles, metafile } = await bundle(folder, (await readJson("package.json")).browserslist);
const head = await notice(Object.keys(metafile.inputs));
await mkdir(folder, { recursive: true });
for (const { path, text } of outputFiles) {
  const end = text.match(ENDS_AN_ELEMENT);
  if (end) throw new Error(`${basename(path)}: holds ${end[0]}, which would end its element of the page`);
  await writeFile(path, path.endsWith(".js") ? head + text : text); // the page has both, and the notice once
}
