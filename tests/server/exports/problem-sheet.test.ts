/** The sheet of problems says nothing of a column that is never published, not even by comparing with it. */

import { expect, test } from "vitest";
import * as Y from "yjs";
import { problemSheet } from "#server/exports/problem-sheet.ts";
import type { JudgedDataset } from "#server/sync/live-datasets.ts";
import type { Issue } from "#shared/checks/issue.ts";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { setColumnsPrivate } from "#shared/document/edits/set-column-private.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import { openTable } from "#shared/document/open-table.ts";
import { WORDS } from "#shared/i18n/words.ts";

test("what is told by comparing with a private column is not on the sheet", () => {
  const base = createBaseBuilder(["net", "brut ", "prime"]);
  base.addRow(["9000", "1234", "2"]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base.finish().update);
  const table = openTable(doc);
  const descriptor = JSON.stringify({ fields: ["net", "brut", "prime"].map((name) => ({ name, type: "integer" })) });
  setSchema(table, { descriptor, reference: { name: "s", version: null } }, "server");
  const [net, brut] = table.columns;
  if (net === undefined || brut === undefined) throw new Error("no columns");
  setColumnsPrivate(table, [brut.id], true, "someone");
  const at = { row: table.idOf(table.handleAt(0)), column: net.id, field: "net" };
  const compared = (other: string): Issue => ({
    ...at,
    code: "compare-columns-value",
    rule: `net <= ${other}`,
    args: { op: "<=", fields: ["net", other], otherText: other === "brut" ? "1234" : "2" },
  });
  const sum: Issue = {
    ...at,
    code: "sum-columns-value",
    rule: "sum",
    args: { fields: ["net", "brut", "prime"], sum: "1236" },
  };
  const issues = { list: () => [compared("brut"), compared("prime"), sum] };
  const sheet = problemSheet({ table, issues } as unknown as JudgedDataset, WORDS.fr);
  expect(sheet.lines).toHaveLength(1);
  expect(sheet.lines[0]?.slice(0, 3)).toEqual(["2", "net", "9000"]);
  expect(JSON.stringify(sheet)).not.toMatch(/1234|1236/);
});
