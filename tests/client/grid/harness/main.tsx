/** A page with nothing but the grid, on rows it makes; the address says how many, and `window.harness` is the other person's hands. */
import "@mantine/core/styles.css";
import "@fontsource-variable/inter";
import "#client/ui/tokens.css";
import { MantineProvider } from "@mantine/core";
import { createRoot } from "react-dom/client";
import { createValue } from "#client/collab/value.ts";
import { Grid } from "#client/grid/grid.tsx";
import type { GridHandle, GridSelection } from "#client/grid/grid-props.ts";
import { LanguageProvider } from "#client/ui/words.tsx";
import { deleteColumn } from "#shared/document/edits/delete-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import { openPair } from "./memory-collaboration.ts";
import { EDITORS_SCHEMA, PLACES_SCHEMA, SCHEMA } from "./rows.ts";

const asked = new URLSearchParams(location.search);
const schemas: Readonly<Record<string, object>> = { editors: EDITORS_SCHEMA, places: PLACES_SCHEMA };
const pair = openPair({
  rows: Number(asked.get("rows") ?? 200),
  columns: Number(asked.get("columns") ?? 14),
  mayEdit: asked.get("reader") === null,
  schema: asked.get("schema") === null ? null : (schemas[asked.get("schema") ?? ""] ?? SCHEMA),
});
const { theirs, theirOrigin } = pair;
const commented = createValue<ReadonlyMap<RowId, number>>(new Map());
const handle: { current: GridHandle | null } = { current: null };
const told: { selection: GridSelection | null; comments: RowId[] } = { selection: null, comments: [] };

function columnAt(table: Table, index: number): ColumnId {
  const column = table.columns[index];
  if (!column) throw new RangeError(`no column ${index}`);
  return column.id;
}

const harness = {
  told,
  handle,
  text: (row: number, column: number) =>
    pair.mine.table.text(pair.mine.table.handleAt(row), columnAt(pair.mine.table, column)),
  theirText: (row: number, column: number) => theirs.text(theirs.handleAt(row), columnAt(theirs, column)),
  rowCount: () => pair.mine.table.rowCount,
  columnNames: () => pair.mine.table.columns.map((column) => column.name),
  theyInsert: (before: number, count: number) => {
    insertRows(theirs, before === 0 ? null : theirs.handleAt(before - 1), Array(count).fill(new Map()), theirOrigin);
  },
  theyDelete: (from: number, count: number) => {
    const rows: RowHandle[] = Array.from({ length: count }, (_, i) => theirs.handleAt(from + i));
    deleteRows(theirs, rows, theirOrigin);
  },
  theyMove: (row: number, after: number) =>
    moveRows(theirs, [theirs.handleAt(row)], theirs.handleAt(after), theirOrigin),
  theyType: (row: number, column: number, text: string) => {
    setCells(theirs, [{ row: theirs.handleAt(row), column: columnAt(theirs, column), text }], theirOrigin);
  },
  theyDeleteColumn: (column: number) => deleteColumn(theirs, columnAt(theirs, column), theirOrigin),
  theyStand: (row: number, column: number, typing: boolean) => {
    pair.showTheirs({ at: { row: theirs.idOf(theirs.handleAt(row)), column: columnAt(theirs, column) }, typing });
  },
  stand: (row: number, column: number) => {
    const { table } = pair.mine;
    handle.current?.goTo({ row: table.idOf(table.handleAt(row)), column: columnAt(table, column) });
    handle.current?.focus();
  },
  comment: (row: number) => {
    const { table } = pair.mine;
    commented.set(new Map([...commented.get(), [table.idOf(table.handleAt(row)), 2]]));
  },
};
export type Harness = typeof harness;
Object.assign(window, { harness });

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <MantineProvider forceColorScheme={asked.get("theme") === "dark" ? "dark" : "light"}>
      <LanguageProvider>
        <Grid
          collaboration={pair.mine}
          commentedRows={commented}
          onComment={(row) => told.comments.push(row)}
          onHistory={() => undefined}
          onSelection={(selection) => {
            told.selection = selection;
          }}
          handle={handle}
          density={asked.get("density") === "dense" ? "dense" : "normal"}
        />
      </LanguageProvider>
    </MantineProvider>,
  );
}
