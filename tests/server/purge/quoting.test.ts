/** What hangs on a table and may quote what it was: schemas, saved views, seals of marks. A purge leaves of it what is of the table that is there. */
import { expect, onTestFinished, test } from "vitest";
import { renameColumn } from "#shared/document/edits/rename-column.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { sealOfRow } from "#shared/document/seals.ts";
import { WHOLE_VIEW } from "#shared/views/view.ts";
import { Marks } from "#shared/wire/marks.ts";
import { SavedViewList } from "#shared/wire/saved-views.ts";
import { Member, when, whenSaving } from "../../client/collab/team.ts";
import { startServer } from "../../support/server.ts";

test("former titles of a column that goes, views that read it, seals of what rows held", async () => {
  const server = await startServer();
  onTestFinished(server.close);
  const owner = new Member(() => server.address);
  const dataset = await owner.importCsv(await owner.openSpace(), "nom;gestionnaire\nLens;Dupont\nArras;Durand\n");
  const path = `/datasets/${dataset.id}`;
  const live = await owner.open(dataset.id);
  onTestFinished(live.close);
  await when(live.ready, (ready) => ready);
  const { table, origin } = live;
  const [name, manager] = table.columns;
  if (name === undefined || manager === undefined) throw new Error("two columns");
  const [lens, arras] = [table.handleAt(0), table.handleAt(1)];
  const ids = [lens, arras].map((row) => table.idOf(row));
  const fields = ["nom", "gestionnaire", "agente", "ailleurs"].map((title) => ({
    name: title,
    constraints: { enum: [`QZ-${title}`] },
  }));
  const text = JSON.stringify({ fields });
  await owner.ask("PUT", `${path}/schema`, { from: "file", name: "x", text, made: "derived" });
  await owner.ask("POST", `${path}/marks`, { target: "row", ids, mark: "valid" });
  const marks = async () => {
    const { groups } = Marks.parse(await (await owner.ask("GET", `${path}/marks`)).json());
    return new Map(groups.flatMap(({ ids, seals }) => ids.map((id, i) => [id, seals[i] ?? ""])));
  };
  const before = await marks();
  for (const [title, formula] of [
    ["of both", '[gestionnaire] = "QZ-Dupont"'],
    ["of what stays", '[nom] = "agente"'],
  ]) {
    const view = { ...WHOLE_VIEW, filters: [{ kind: "expression", text: formula }] };
    await owner.ask("POST", `${path}/views`, { name: title, view });
  }
  setCells(table, [{ row: arras, column: name.id, text: "Arras, ville" }], origin);
  renameColumn(table, manager.id, "agente", origin);
  await whenSaving(live, "stored");
  renameColumn(table, manager.id, "agent", origin);
  await whenSaving(live, "stored");
  await owner.ask("POST", `${path}/purge`, { name: "essai", columns: [manager.id] });

  const again = await owner.open(dataset.id);
  onTestFinished(again.close);
  await when(again.ready, (ready) => ready);
  const descriptor = JSON.parse(again.table.schema?.descriptor ?? "");
  // a field that no column ever had the title of is what the team asks for
  expect(descriptor.fields.map((field: { name: string }) => field.name)).toEqual(["nom", "ailleurs"]);
  const { views } = SavedViewList.parse(await (await owner.ask("GET", `${path}/views`)).json());
  expect(views.map(({ name, view }) => [name, view.filters.length])).toEqual([
    ["of both", 0],
    ["of what stays", 1],
  ]);
  const after = await marks();
  // what was valid is so still, without the column; what was changed since stays so
  expect(after.get(ids[0] ?? "")).toBe(sealOfRow(again.table, again.table.handleAt(0)));
  expect(after.get(ids[1] ?? "")).not.toBe(sealOfRow(again.table, again.table.handleAt(1)));
  for (const id of ids) expect(after.get(id)).not.toBe(before.get(id));
});
