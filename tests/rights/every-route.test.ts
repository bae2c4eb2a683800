/** Every address that the server answers at, as it is registered and not as it is described: each is asked by the tests of rights, or open to all for a reason. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createOperatorLink } from "#server/accounts/operator-link.ts";
import { readConfig } from "#server/config.ts";
import { createParts } from "#server/engine-parts.ts";
import { API, createApp } from "#server/http/app.ts";
import { createLogger } from "#server/observability/logger.ts";
import { DATABASE_FILE } from "#server/storage/sqlite/data-folder.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { openLogThread } from "#server/storage/sqlite/log-thread.ts";
import { ROUTES } from "./routes.ts";

/** Asked by nobody in particular: they say the same to all, or ask for their own proof. Where they are tried. */
const OPEN: Readonly<Record<string, string>> = {
  "GET /healthz": "tests/server/start.test.ts",
  "GET /readyz": "tests/server/operation",
  "GET /metrics": "by the operator’s token or from this computer: tests/server/operation/watching.test.ts",
  "GET /public/{name}": "what is published alone: tests/server/review/public-address.test.ts",
  "OPTIONS /public/{name}": "what browsers ask before that: tests/server/review/public-address.test.ts",
  "GET /api/v1/openapi.json": "the description of all this",
  "GET /api/v1/docs": "the same as a page",
  "GET /api/v1/account/callback/openid": "by the provider’s proof: tests/server/accounts/open-id.test.ts",
};

/** Registered for every method: limits and headers, which go on to a route, and the refusals of what is none. */
const AROUND = [
  "/*",
  "/api/v1/*",
  "/api/v1/me/data",
  "/api/v1/me/data/erasure",
  "/api/v1/spaces/:space/questions/letter",
  "/public/*",
];
/** Limits of several routes at once. */
const LIMITED = ["POST /api/v1/account/*", "GET /api/v1/datasets/{dataset}/versions/{version}/*"];

let folder: string;
let routes: readonly { readonly method: string; readonly path: string }[];
let close: () => Promise<void>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tablee-routes-"));
  const config = readConfig({ TABLEE_DATA: folder, LOG_LEVEL: "silent" });
  const database = openDatabase(join(folder, DATABASE_FILE));
  const logThread = openLogThread(database);
  const { parts, rooms, notices } = createParts(
    config,
    database,
    logThread,
    createLogger("silent"),
    {},
    {
      watch: {
        readiness: () => ({ ready: true }),
        metrics: async () => "",
        metricsType: "text/plain",
        metricsFor: "token",
        token: () => null,
        answered: () => undefined,
      },
      observe: { committed: () => undefined, refused: () => undefined },
      settings: {
        ...{ publicUrl: null, behindProxy: false, secure: false, language: "fr", arrivalsPerMinute: 1 },
        clientFolder: folder,
        mapTiles: null,
        operatorLink: createOperatorLink(),
      },
    },
  );
  routes = createApp(parts).routes;
  close = async () => {
    await rooms.close();
    await notices.close();
    await logThread.close();
    database.close();
  };
});
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

const unique = (names: readonly string[]) => [...new Set(names)].sort();

it("has its line in the table of who may, or is open for a reason", () => {
  const answered = routes.filter(({ method }) => method !== "ALL");
  const names = answered.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
  const asked = Object.keys(ROUTES).map((route) => route.replace(" ", ` ${API}`));
  expect(unique(names)).toEqual(unique([...asked, ...Object.keys(OPEN), ...LIMITED]));
});

it("answers to no other method anywhere", () => {
  const all = routes.filter(({ method }) => method === "ALL");
  expect(unique(all.map(({ path }) => path))).toEqual(unique(AROUND));
});
