/** A hundred people and sixteen tables, made over HTTP as anyone would: one of the tables is large, all are checked against a schema. */
import type { Dataset } from "../../shared/wire/http.ts";
import type { ImportEvent } from "../../shared/wire/imports.ts";
import { createVisitor, type Visitor } from "../support/visitor.ts";
import type { LoadTable } from "./load-order.ts";

export const PEOPLE = 100;
export const TABLES = 16;
export const LARGE = 200_000;
const SMALL = 2_000;
const COLUMNS = 14;

export interface LoadHouse {
  readonly space: string;
  readonly token: string;
  readonly tables: readonly LoadTable[];
}

export async function furnish(address: string): Promise<LoadHouse> {
  // made first: a connection left idle meanwhile would be closed under the next request
  const files = Array.from({ length: TABLES }, (_, table) => csvOf(table === 0 ? LARGE : SMALL));
  const owner = createVisitor(address);
  const space = await owner.createSpace("Load", "Owner");
  const tables: { dataset: LoadTable["dataset"]; name: string; typists: string[] }[] = [];
  for (const [table, csv] of files.entries()) {
    const rows = table === 0 ? LARGE : SMALL;
    const name = `table ${table} (${rows} rows)`;
    const dataset = datasetOf((await again(() => owner.import(space.id, `${name}.csv`, csv))).at(-1));
    await owner.done("PUT", `/datasets/${dataset}/schema`, { from: "file", name: "load.json", text: SCHEMA });
    tables.push({ dataset, name, typists: [] });
  }
  for (let person = 0; person < PEOPLE; person++) {
    const visitor = createVisitor(address);
    await visitor.join(space.links?.editor ?? "", `person ${person}`);
    tables[person % TABLES]?.typists.push(tokenOf(visitor));
  }
  return { space: space.id, token: tokenOf(owner), tables };
}

/** numbers typed in some columns are right, in others they are an issue that appears, and goes with the next text */
const SCHEMA = JSON.stringify({
  name: "load",
  fields: Array.from({ length: COLUMNS }, (_, column) => {
    const name = `colonne ${column}`;
    if (column === 1) return { name, type: "integer" };
    if (column === 2) return { name, type: "string", constraints: { unique: true } };
    if (column === 3) return { name, type: "string", constraints: { pattern: "^[a-z0-9 /]+$" } };
    return { name, type: "string", constraints: { maxLength: 60 } };
  }),
});

function csvOf(rows: number): string {
  const lines = [Array.from({ length: COLUMNS }, (_, column) => `colonne ${column}`).join(",")];
  for (let row = 0; row < rows; row++) {
    const cells = Array.from({ length: COLUMNS }, (_, column) =>
      column === 1 ? String(row) : column === 2 ? `cle ${row}` : `texte ${(row * 31 + column) % 997}`,
    );
    lines.push(cells.join(","));
  }
  return `${lines.join("\r\n")}\r\n`;
}

/** Once more where the connection was gone: on a busy machine it may be closed just as it is used again. */
async function again<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return run();
  }
}

function datasetOf(event: ImportEvent | undefined): Dataset["id"] {
  if (event?.kind === "done") return event.dataset;
  throw new Error(`the import ended with ${JSON.stringify(event)}`);
}

function tokenOf({ token }: Visitor): string {
  if (token === null) throw new Error("nobody is signed in");
  return token;
}
