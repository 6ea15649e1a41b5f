// Unpack the browsers beside this file: node_modules/chromium-*/bin/chromium.br becomes node_modules/chromium-*/chromium.
import { createReadStream, createWriteStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

const FOLDER = join(import.meta.dirname, "node_modules");

/** @param {string} name of a package */
function unpack(name) {
  const program = createWriteStream(join(FOLDER, name, "chromium"), { mode: 0o755 });
  return pipeline(createReadStream(join(FOLDER, name, "bin", "chromium.br")), createBrotliDecompress(), program);
}

await Promise.all((await readdir(FOLDER)).filter((name) => name.startsWith("chromium-")).map(unpack));
