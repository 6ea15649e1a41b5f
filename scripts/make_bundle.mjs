// Make the page's script and style from web/: `npm run build`, or `node scripts/make_bundle.mjs FOLDER` to write elsewhere.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ENDS_AN_ELEMENT = /<\/(script|style)|<!--/i; // both files stand within elements of an HTML page
const { browserslist } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf-8"));

const options = {
  absWorkingDir: ROOT,
  entryPoints: { atlas: "web/main.js" },
  outdir: "geo/assets",
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "atlas",
  charset: "utf8",
  target: browserslist.map((browser) => browser.replace(" ", "")),
  jsx: "automatic",
  jsxImportSource: "preact",
  plugins: [{ name: "leaflet", setup: takeWhatIsUsed }],
  legalComments: "none",
  metafile: true,
  write: false,
};

// Of Leaflet its ES modules, of which what nobody imports falls away, and none of its pictures: they are for a marker and a
// control that the page does not have. An empty url() would ask for the page itself, so an empty data: URI stands for them.
function takeWhatIsUsed({ onLoad, onResolve }) {
  onResolve({ filter: /^leaflet$/ }, () => ({ path: join(ROOT, "node_modules/leaflet/dist/leaflet-src.esm.js") }));
  onLoad({ filter: /\.png$/ }, () => ({ contents: "", loader: "dataurl" }));
}

// One comment with the name, version, licence and holders of every package that the files hold a part of.
async function notice({ inputs }) {
  const folders = new Set(Object.keys(inputs).flatMap((path) => path.match(/^node_modules\/(@[^/]+\/)?[^/]+/)?.[0] ?? []));
  const lines = await Promise.all([...folders].sort().map(licenceLine));
  return `/*!\n${lines.join("\n")}\n*/\n`;
}

async function licenceLine(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(ROOT, folder, "package.json"), "utf-8"));
  const holders = (await readFile(join(ROOT, folder, "LICENSE"), "utf-8")).match(/^Copyright .*\d.*$/gm);
  return `${name} ${version}, ${license}: ${holders.map((line) => line.trim()).join("; ")}`;
}

const { outputFiles, metafile } = await build(options);
const folder = process.argv[2] ?? join(ROOT, options.outdir);
const head = await notice(metafile);
await mkdir(folder, { recursive: true });
for (const { path, text } of outputFiles) {
  const file = join(folder, path.slice(path.lastIndexOf("atlas.")));
  if (ENDS_AN_ELEMENT.test(text)) throw new Error(`${file}: holds ${ENDS_AN_ELEMENT.exec(text)[0]}, which would end its element`);
  await writeFile(file, head + text);
}
