/** `npm run guide:screenshots`: set-up, then the pictures of the guide. */
import { spawnSync } from "node:child_process";
import { setUp } from "../support/set-up.mjs";

const { chromium } = setUp();
const { status } = spawnSync(
  process.execPath,
  ["--import", "tsx", "tests/guide/take-screenshots.ts", ...process.argv.slice(2)],
  { stdio: "inherit", env: { ...process.env, TABLEE_CHROMIUM: chromium } },
);
process.exit(status ?? 1);
