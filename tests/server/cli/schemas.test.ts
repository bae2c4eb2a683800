/** `tablee schemas`: what there is to choose from, with and without a catalogue that answers. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runCommand } from "#server/cli/tablee.ts";
import { DATABASE_FILE } from "#server/storage/sqlite/data-folder.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqliteFetchedTexts } from "#server/storage/sqlite/fetched-texts.ts";
import { SchemaList } from "#shared/wire/schemas.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const CATALOGUE = fileURLToPath(new URL("../http/catalogue", import.meta.url));
const NOWHERE = "http://127.0.0.1:9/schemas.json";

async function schemas(environment: Record<string, string>, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = { say: (line: string) => void out.push(line), complain: (line: string) => void err.push(line) };
  const code = await runCommand(["schemas", ...args], { TABLEE_DATA: temporaryFolder(), ...environment }, terminal);
  return { code, out: out.join("\n"), err: err.join("\n") };
}

test("it lists the starting points and the catalogue: name, version, title", async () => {
  const { code, out, err } = await schemas({ TABLEE_SCHEMA_CATALOGUE: CATALOGUE });
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/^effectifs-scolaires +1\.0\.0 +Effectifs scolaires$/m);
  expect(out).toMatch(/^lens\/equipements +\S+ +Équipements$/m);
});

test("it lists those that words are about, whatever their accents", async () => {
  const { out } = await schemas({ TABLEE_SCHEMA_CATALOGUE: CATALOGUE }, "effectifs", "ELEVES");
  expect(out).toContain("effectifs-scolaires");
  expect(out).not.toContain("lens/equipements");
  expect((await schemas({ TABLEE_SCHEMA_CATALOGUE: CATALOGUE }, "licornes")).out).toContain("“licornes”");
});

test("it gives programs the whole list", async () => {
  const { out } = await schemas({ TABLEE_SCHEMA_CATALOGUE: CATALOGUE }, "--json");
  const { entries, catalogue } = SchemaList.parse(JSON.parse(out));
  expect(catalogue.state).toBe("fresh");
  expect(entries.map(({ name }) => name)).toContain("lens/equipements");
});

test("it says so where the catalogue does not answer and nothing of it was kept", async () => {
  const { code, out, err } = await schemas({ TABLEE_SCHEMA_CATALOGUE: NOWHERE });
  expect(code).toBe(0);
  expect(out).toContain("effectifs-scolaires");
  expect(err).toContain("does not answer");
});

test("it lists what a server kept, and when it was", async () => {
  const folder = temporaryFolder();
  const database = openDatabase(join(folder, DATABASE_FILE));
  const versions = [{ version_name: "1.0.0", schema_url: "a.json" }];
  const text = JSON.stringify({ schemas: [{ name: "a/b", title: "Gardé", schema_type: "tableschema", versions }] });
  await createSqliteFetchedTexts(database).keep({ address: NOWHERE, text, etag: null, seenAt: 0 });
  database.close();
  const { out, err } = await schemas({ TABLEE_DATA: folder, TABLEE_SCHEMA_CATALOGUE: NOWHERE });
  expect(err).toBe("");
  expect(out).toMatch(/^a\/b +1\.0\.0 +Gardé$/m);
  expect(out).toContain("1970-01-01 00:00:00 UTC");
});
