/** The built server, made if it is not. Plain JavaScript: it runs before anything is built. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildServerIfNeeded } from "./set-up.mjs";

/** What an entry of vite.config.ts exports. */
export function loadServer(entry) {
  // stack traces name the sources
  process.setSourceMapsEnabled(true);
  return import(pathToFileURL(join(buildServerIfNeeded(), `${entry}.js`)).href);
}
