/** A server of its own with one imported table, and people who type in it. */
import { onTestFinished } from "vitest";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { Dataset } from "#shared/wire/http.ts";
import { Member, when, whenSaving } from "../../client/collab/team.ts";
import { type Overrides, startServer, type TestServer } from "../../support/server.ts";

export const CSV = "nom;ville\nInès;Lens\nBruno;Arras\nChloé;Liévin\n";

export interface TeamTable {
  readonly server: TestServer;
  readonly owner: Member;
  readonly dataset: Dataset;
}

export async function startTeamTable(overrides: Overrides = {}): Promise<TeamTable> {
  const server = await startServer(overrides);
  onTestFinished(server.close);
  const owner = new Member(() => server.address);
  const space = await owner.openSpace();
  return { server, owner, dataset: await owner.importCsv(space, CSV) };
}

/** Opens the table as its owner; closed with the test. */
export async function open({ owner, dataset }: Pick<TeamTable, "owner" | "dataset">): Promise<Collaboration> {
  const live = await owner.open(dataset.id);
  onTestFinished(live.close);
  await when(live.ready, (ready) => ready);
  await whenSaving(live, "stored");
  return live;
}

/** one cell of the second column */
export function type({ table, origin }: Collaboration, row: number, text: string): void {
  const column = table.columns[1];
  if (column === undefined) throw new Error("the table has no second column");
  setCells(table, [{ row: table.handleAt(row), column: column.id, text }], origin);
}

export async function typeAndStore(live: Collaboration, row: number, text: string): Promise<void> {
  type(live, row, text);
  await whenSaving(live, "stored");
}

/** the table as its owner would download it */
export async function csvOf({ owner, dataset }: Pick<TeamTable, "owner" | "dataset">): Promise<string> {
  return (await owner.ask("GET", `/datasets/${dataset.id}/export.csv`)).text();
}
