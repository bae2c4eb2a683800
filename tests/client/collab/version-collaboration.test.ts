/** A past version of a table is judged as the live one is. */
import { expect, it } from "vitest";
import * as Y from "yjs";
import { openVersionCollaboration } from "#client/collab/version-collaboration.ts";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { setSchema } from "#shared/document/edits/set-schema.ts";
import { openTable } from "#shared/document/open-table.ts";
import { UserId } from "#shared/model/ids.ts";

const ME = { id: UserId.parse("1".padStart(20, "0")), name: "Moi", colour: 1 };

function versionOf(checks: readonly object[], texts: readonly string[]) {
  const builder = createBaseBuilder(["a"]);
  for (const text of texts) builder.addRow([text]);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, builder.finish().update);
  const descriptor = JSON.stringify({ fields: [{ name: "a" }], custom_checks: checks });
  setSchema(openTable(doc), { descriptor, reference: { name: "codes", version: null } }, null);
  return openVersionCollaboration(Y.encodeStateAsUpdate(doc), ME);
}

it.each([
  // 35999 is well written, and in no list
  ["code-postal", ["35000", "35999", "3500"], 2],
  ["siren", ["732829320", "732829321"], 1],
])("by the check %s of its schema, lists of places included", async (name, texts, wrong) => {
  const version = versionOf([{ name, params: { column: "a" } }], texts);
  await new Promise<void>((judged) => version.issues.revision.subscribe(judged));
  expect(version.issues.total()).toBe(wrong);
  version.close();
});
