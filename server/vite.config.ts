/** Builds the server, and the threads it starts, to one folder of plain modules: Node then starts without compiling anything. */
import { join } from "node:path";
import { defineConfig } from "vite";

const here = import.meta.dirname;

// hundreds of small files, which every start would look up and read one by one
const MANY_FILES = [
  /^better-auth(\/|$)/,
  /^@better-auth\//,
  "better-call",
  "@better-fetch/fetch",
  /^@noble\//,
  /^drizzle-orm(\/|$)/,
  /^hono(\/|$)/,
  /^@hono\//,
  /^@asteasolutions\//,
  /^jose(\/|$)/,
  /^zod(\/|$)/,
  "defu",
  "rou3",
];

export default defineConfig({
  root: here,
  ssr: { noExternal: MANY_FILES },
  build: {
    ssr: true,
    target: "node20",
    minify: false,
    // stack traces name the sources
    sourcemap: true,
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        main: join(here, "main.ts"),
        tablee: join(here, "cli/tablee.ts"),
        "log-thread": join(here, "storage/sqlite/log-thread-worker.ts"),
        "backup-thread": join(here, "storage/sqlite/backup-thread-worker.ts"),
        "reading-thread": join(here, "workers/reading-worker.ts"),
        "export-thread": join(here, "exports/export-worker.ts"),
        // what the crash tests shorten
        limits: join(here, "sync/limits.ts"),
      },
      // side by side: a module finds the threads beside itself
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name]-[hash].js",
        // they lie beside
        sourcemapExcludeSources: true,
        // less to read at each start; names stay as they are
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      },
    },
  },
});
