import type { KnipConfig } from "knip";

const config: KnipConfig = {
  entry: [
    "server/start.mjs",
    "server/main.ts",
    "server/workers/*-worker.ts",
    "client/main.tsx",
    "client/vite.config.ts",
    "server/storage/drizzle.config.ts",
    "tests/vitest.config.ts",
    "tests/**/*.test.{ts,tsx}",
    "tests/support/run.mjs",
    "tests/bench/*.{ts,mjs}",
    "server/storage/sqlite/schema/*.ts",
  ],
  project: ["shared/**/*.ts", "server/**/*.{ts,mjs}", "client/**/*.{ts,tsx}", "tests/**/*.{ts,tsx,mjs}"],
  ignoreExportsUsedInFile: true,
  ignoreWorkspaces: ["tests/bench"],
};

export default config;
