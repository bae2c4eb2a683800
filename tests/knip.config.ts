import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: [
    "server/main.ts",
    "server/cli/tablee.ts",
    "server/workers/*-worker.ts",
    "server/exports/*-worker.ts",
    "server/storage/sqlite/*-thread-worker.ts",
    "server/vite.config.ts",
    "client/main.tsx",
    "client/service-worker.ts",
    "client/vite.config.ts",
    "server/storage/drizzle.config.ts",
    "tests/vitest.config.ts",
    "tests/**/*.test.{ts,tsx}",
    "tests/bench/*.{ts,mjs}",
    "tests/crash/{main.ts,server-entry.mjs}",
    "tests/support/dying-log-worker.mjs",
    "tests/support/write-{communes,french-places}.mjs",
    "tests/bench/grids/*.{ts,tsx}",
    "tests/guide/take-screenshots.ts",
    "server/storage/sqlite/schema/*.ts",
  ],
  project: ["shared/**/*.ts", "server/**/*.{ts,mjs}", "client/**/*.{ts,tsx}", "tests/**/*.{ts,tsx,mjs}"],
  ignoreExportsUsedInFile: true,
  // the peers of the benchmarks have a package of their own
  ignoreDependencies: [
    "csv-parse",
    "csv-stringify",
    "udsv",
    "@hocuspocus/.*",
    "@glideapps/.*",
    "ag-grid-community",
    "handsontable",
  ],
  ignoreBinaries: ["apt-get", "taskset", "cc", "gcc"],
};

export default config;
