/** What is said of an update that went over HTTP and was not stored: only what the server refused for good is called refused. */
import { afterEach, expect, test, vi } from "vitest";
import { browserOutside } from "#client/collab/outside.ts";
import { Dataset } from "#shared/wire/http.ts";
import { PROBLEMS } from "#shared/wire/problem.ts";

afterEach(() => vi.unstubAllGlobals());

const DATASET = Dataset.parse({
  id: "d".repeat(20),
  name: "Essai",
  space: { id: "s".repeat(20), name: "Espace", role: "editor" },
  role: "editor",
  incarnation: 1,
  original: false,
});

test.each([
  ["bad-request", "not-taken"],
  ["too-large", "not-taken"],
  ["forbidden", "refused"],
  ["locked", "locked"],
  ["not-signed-in", "signed-out"],
  ["dataset-not-found", "dataset-not-found"],
  ["incarnation-changed", "changed"],
  ["storage-refused", "not-recording"],
  ["too-many-requests", "no-answer"],
  ["internal", "no-answer"],
] as const)("%s: %s", async (code, said) => {
  const { status } = PROBLEMS[code];
  const body = { type: "about:blank", title: code, status, code };
  // of the browser, and no more than handed on
  vi.stubGlobal("WebSocket", class {});
  vi.stubGlobal("document", { documentElement: { lang: "fr" } });
  vi.stubGlobal("fetch", async () =>
    Response.json(body, { status, headers: { "content-type": "application/problem+json" } }),
  );
  expect(await browserOutside(DATASET).sendUpdate(new Uint8Array(1))).toBe(said);
});
