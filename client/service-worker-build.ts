/** Vite plugin: builds service-worker.ts to /sw.js, with the name of the build and the list of its files. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

const ENTRY = "sw";
const FILE = "sw.js";
/** fetched when someone needs them, not ahead: scripts of Unicode that the interface is not written in, texts of licences, pictures of the guide, what draws maps */
const RARE = /-(cyrillic|greek|vietnamese)\b|^licences|\.webp$|\brow-map-/;

export function serviceWorker(): Plugin {
  return {
    name: "tablee-service-worker",
    apply: "build",
    enforce: "post",
    config: () => ({
      build: {
        rolldownOptions: {
          input: {
            index: join(import.meta.dirname, "index.html"),
            [ENTRY]: join(import.meta.dirname, "service-worker.ts"),
          },
          output: {
            entryFileNames: ({ name }: { name: string }) => (name === ENTRY ? FILE : "assets/[name]-[hash].js"),
          },
        },
      },
    }),
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const worker = bundle[FILE];
        if (worker?.type !== "chunk") throw new Error("the service worker was not built");
        if (worker.imports.length > 0) throw new Error(`the service worker imports ${worker.imports.join(", ")}`);
        const hash = createHash("sha256");
        const files = ["/"];
        for (const [name, file] of Object.entries(bundle).sort(([a], [b]) => (a < b ? -1 : 1))) {
          if (name === FILE) continue;
          // the names of the others hold their content's hash
          hash.update(name === "index.html" && file.type === "asset" ? file.source : name);
          if (name !== "index.html" && !name.endsWith(".map") && !RARE.test(name)) files.push(`/${name}`);
        }
        const shown = join(import.meta.dirname, "public");
        for (const name of readdirSync(shown).sort()) {
          hash.update(readFileSync(join(shown, name)));
          files.push(`/${name}`);
        }
        const build = { name: hash.digest("hex").slice(0, 16), files };
        worker.code = `const TABLEE_BUILD=${JSON.stringify(build)};\n${worker.code}`;
      },
    },
  };
}
