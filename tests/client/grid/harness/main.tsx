/**
 * A page with nothing but the grid, on rows it makes. `window.harness` is the other person's hands, and begins another table in the same
 * page: loading the page takes longer than most tests.
 */
import "@mantine/core/styles.css";
import "@fontsource-variable/inter";
import "#client/ui/tokens.css";
import { MantineProvider } from "@mantine/core";
import { flushSync } from "react-dom";
import { createRoot, type Root } from "react-dom/client";
import { createValue } from "#client/collab/value.ts";
import { Grid } from "#client/grid/grid.tsx";
import type { GridHandle, GridSelection } from "#client/grid/grid-props.ts";
import { theme } from "#client/ui/theme.ts";
import { LanguageProvider } from "#client/ui/words.tsx";
import { seeTable } from "#client/views/seen-table.ts";
import { deleteColumn } from "#shared/document/edits/delete-column.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import { openPair, type Pair } from "./memory-collaboration.ts";
import { EDITORS_SCHEMA, PLACES_SCHEMA, SCHEMA } from "./rows.ts";

const schemas: Readonly<Record<string, object>> = { editors: EDITORS_SCHEMA, places: PLACES_SCHEMA };
const commented = createValue<ReadonlyMap<RowId, number>>(new Map());
const handle: { current: GridHandle | null } = { current: null };
const told: { selection: GridSelection | null; comments: RowId[] } = { selection: null, comments: [] };

function pairFor(asked: URLSearchParams): Pair {
  return openPair({
    rows: Number(asked.get("rows") ?? 200),
    columns: Number(asked.get("columns") ?? 14),
    mayEdit: asked.get("reader") === null,
    schema: asked.get("schema") === null ? null : (schemas[asked.get("schema") ?? ""] ?? SCHEMA),
  });
}

let pair = pairFor(new URLSearchParams(location.search));
let view = seeTable(pair.mine.table);
let drawn: Root | null = null;

function draw(asked: URLSearchParams): void {
  const element = document.getElementById("root");
  if (!element) throw new Error("the page has no root");
  drawn?.unmount();
  drawn = createRoot(element);
  const root = drawn;
  flushSync(() =>
    root.render(
      <MantineProvider theme={theme} forceColorScheme={asked.get("theme") === "dark" ? "dark" : "light"}>
        <LanguageProvider>
          <Grid
            collaboration={pair.mine}
            view={view.seen}
            commentedRows={commented}
            onComment={(row) => told.comments.push(row)}
            onHistory={() => undefined}
            onSelection={(selection) => {
              told.selection = selection;
            }}
            handle={handle}
            textLines={Number(asked.get("lines") ?? 1)}
            density={asked.get("density") === "dense" ? "dense" : "normal"}
          />
        </LanguageProvider>
      </MantineProvider>,
    ),
  );
}

function columnAt(table: Table, index: number): ColumnId {
  const column = table.columns[index];
  if (!column) throw new RangeError(`no column ${index}`);
  return column.id;
}

const harness = {
  told,
  handle,
  /** another table, as if the page were loaded with this in its address; only what is remembered for as long as a page is open stays */
  begin: (query: string) => {
    const asked = new URLSearchParams(query);
    pair = pairFor(asked);
    view = seeTable(pair.mine.table);
    commented.set(new Map());
    told.selection = null;
    told.comments = [];
    draw(asked);
  },
  /** keeps the first columns in sight */
  freeze: (count: number) => view.look({ frozenTo: count === 0 ? null : columnAt(pair.mine.table, count - 1) }),
  text: (row: number, column: number) =>
    pair.mine.table.text(pair.mine.table.handleAt(row), columnAt(pair.mine.table, column)),
  theirText: (row: number, column: number) =>
    pair.theirs.text(pair.theirs.handleAt(row), columnAt(pair.theirs, column)),
  rowCount: () => pair.mine.table.rowCount,
  columnNames: () => pair.mine.table.columns.map((column) => column.name),
  theyInsert: (before: number, count: number) => {
    insertRows(
      pair.theirs,
      before === 0 ? null : pair.theirs.handleAt(before - 1),
      Array(count).fill(new Map()),
      pair.theirOrigin,
    );
  },
  theyDelete: (from: number, count: number) => {
    const rows: RowHandle[] = Array.from({ length: count }, (_, i) => pair.theirs.handleAt(from + i));
    deleteRows(pair.theirs, rows, pair.theirOrigin);
  },
  theyMove: (row: number, after: number) =>
    moveRows(pair.theirs, [pair.theirs.handleAt(row)], pair.theirs.handleAt(after), pair.theirOrigin),
  theyType: (row: number, column: number, text: string) => {
    setCells(
      pair.theirs,
      [{ row: pair.theirs.handleAt(row), column: columnAt(pair.theirs, column), text }],
      pair.theirOrigin,
    );
  },
  theyDeleteColumn: (column: number) => deleteColumn(pair.theirs, columnAt(pair.theirs, column), pair.theirOrigin),
  theyStand: (row: number, column: number, typing: boolean) => {
    pair.showTheirs({
      at: { row: pair.theirs.idOf(pair.theirs.handleAt(row)), column: columnAt(pair.theirs, column) },
      typing,
    });
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

draw(new URLSearchParams(location.search));
