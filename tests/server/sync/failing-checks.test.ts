/** A check that fails for a reason nobody thought of: the table goes on without it. */
import { expect, onTestFinished, test } from "vitest";
import * as Y from "yjs";
import { createLiveChecks } from "#server/sync/live-checks.ts";
import { createSlices } from "#server/sync/slices.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import { openTable } from "#shared/document/open-table.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import { importedTable } from "./cells.ts";
import { TABLE } from "./sync-server.ts";

test("who asks is told that the table cannot be judged, and it is judged again once its schema is another", async () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, importedTable());
  const table = openTable(doc);
  onTestFinished(() => table.close());
  const logged: object[] = [];
  const checks = createLiveChecks({
    dataset: TABLE,
    table,
    schemaNow() {
      if (table.schema === null) throw new Error("nobody thought of that");
      const parsed = parseTableSchema(table.schema.descriptor);
      return parsed.ok ? parsed.schema : null;
    },
    lookOutside: undefined,
    revision: 0,
    issuesPerDelta: 10,
    slices: createSlices(8),
    logger: { info: () => undefined, warn: () => undefined, error: (about) => void logged.push(about) },
    recorded: async (run) => run(),
    tell: () => undefined,
  });
  onTestFinished(checks.close);
  await expect(checks.judged(({ count }) => count)).rejects.toThrow("nobody thought of that");
  await expect(checks.judged(({ count }) => count)).rejects.toThrow("nobody thought of that");
  expect(logged).toMatchObject([{ dataset: TABLE }]);
  const descriptor = JSON.stringify({ fields: [{ name: "nom", constraints: { maxLength: 5 } }] });
  setSchema(table, { descriptor, reference: { name: "test", version: null } }, "a gesture");
  expect(await checks.judged(({ count }) => count)).toBe(190);
});
