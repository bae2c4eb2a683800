/** What people do at random in a crash run: each writes tokens that nobody else ever writes, in rows that are theirs, among the others'. */
import { deleteRows } from "#shared/document/edits/delete-rows.ts";
import { fillColumn } from "#shared/document/edits/fill-column.ts";
import { insertRows } from "#shared/document/edits/insert-rows.ts";
import { moveRows } from "#shared/document/edits/move-rows.ts";
import { pasteBlock } from "#shared/document/edits/paste-block.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { Chance } from "../convergence/gestures.ts";
import type { Ledger } from "./ledger.ts";
import type { Typist } from "./typist.ts";

/** rows one person has inserted at most: then some go before others come */
const MOST_ROWS = 40;
/** `p3-000127.2`: the only text of this form is the one that gesture wrote */
const TOKEN = /^p\d+-\d+\.\d+$/;

/** the first rows of the import are everyone's */
const SHARED = 10;
const IMPORTED = 200;
const PEOPLE_COLUMNS = ["nom", "quartier", "note"];

/** the file the table is made of */
export function importedFile(): string {
  const lines = Array.from({ length: IMPORTED }, (_, row) => PEOPLE_COLUMNS.map((name) => `${name} ${row}`).join(","));
  return `${[PEOPLE_COLUMNS.join(","), ...lines].join("\n")}\n`;
}

const importedRow = (number: number) => `a.${number.toString(36)}` as RowId;
const isImported = (table: Table, row: RowHandle) => table.idOf(row).startsWith("a.");

/** the rows of the import that are the `index`th of `people` alone */
export function rowsOf(index: number, people: number): RowId[] {
  return Array.from({ length: IMPORTED }, (_, number) => number)
    .filter((number) => number >= SHARED && number % people === index)
    .map(importedRow);
}

interface Hands {
  readonly table: Table;
  readonly chance: Chance;
  readonly origin: object;
  /** rows of this person that are shown, in table order */
  readonly mine: readonly RowHandle[];
  /** a text that was never written before */
  token(): string;
  own(rows: readonly RowHandle[]): void;
}

const some = <T>(list: readonly T[], chance: Chance): T => {
  const found = list[chance.below(list.length)];
  if (found === undefined) throw new RangeError("nothing to choose from");
  return found;
};
const someColumn = ({ table, chance }: Hands): ColumnId => some(table.columns, chance).id;
const someOf = ({ mine, chance }: Hands, most: number) => [
  ...new Set(Array.from({ length: 1 + chance.below(most) }, () => some(mine, chance))),
];

const WORK: readonly { readonly weight: number; do(hands: Hands): void }[] = [
  {
    weight: 10,
    do: (hands) =>
      setCells(
        hands.table,
        someOf(hands, 1).map((row) => ({ row, column: someColumn(hands), text: hands.token() })),
        hands.origin,
      ),
  },
  {
    weight: 3,
    do: (hands) =>
      setCells(
        hands.table,
        someOf(hands, 12).map((row) => ({ row, column: someColumn(hands), text: hands.token() })),
        hands.origin,
      ),
  },
  {
    weight: 3,
    do: (hands) => {
      const { mine, table, chance } = hands;
      const from = chance.below(mine.length);
      const [row, column] = [mine[from], table.columns[0]];
      if (row === undefined || column === undefined) return;
      const height = Math.min(mine.length - from, 1 + chance.below(20));
      const block = Array.from({ length: height }, () => table.columns.map(() => hands.token()));
      pasteBlock(table, { row, column: column.id }, block, hands.origin, {
        order: mine,
        columns: table.columns,
      });
    },
  },
  {
    weight: 5,
    do: (hands) => {
      const { table, chance } = hands;
      const after = chance.below(8) === 0 ? null : table.handleAt(chance.below(table.rowCount));
      const rows = Array.from(
        { length: 1 + chance.below(4) },
        () => new Map(table.columns.map(({ id }) => [id, hands.token()])),
      );
      hands.own(insertRows(table, after, rows, hands.origin));
    },
  },
  {
    weight: 2,
    do: (hands) => {
      const born = hands.mine.filter((row) => !isImported(hands.table, row));
      if (born.length > 0) deleteRows(hands.table, [some(born, hands.chance)], hands.origin);
    },
  },
  {
    weight: 1,
    do: (hands) => moveRows(hands.table, someOf(hands, 3), some(hands.mine, hands.chance), hands.origin),
  },
  {
    // what all of them write, over each other: not followed in the ledger, but the same for everyone
    weight: 2,
    do: ({ table, chance, origin }) => {
      const rows = Array.from({ length: SHARED }, (_, number) => table.handleOf(importedRow(number)));
      fillColumn(
        table,
        some(table.columns, chance).id,
        rows.filter((row) => row !== undefined),
        `everyone ${chance.below(1000)}`,
        origin,
      );
    },
  },
];

const BAG = WORK.flatMap((work) => new Array<(typeof WORK)[number]>(work.weight).fill(work));

/** One gesture of one person, or one step of undo or redo, written down in their ledger. */
export function work(typist: Typist, ledger: Ledger, chance: Chance, nextToken: () => string): void {
  const { table, undo } = typist;
  const mine = Array.from(table.order, (row) => row as RowHandle).filter((row) => ledger.rows.has(table.idOf(row)));
  const born = mine.filter((row) => !isImported(table, row));
  const hands: Hands = {
    table,
    chance,
    origin: typist.origin,
    mine,
    token: nextToken,
    own: (rows) => {
      for (const row of rows) ledger.own(table.idOf(row));
    },
  };
  typist.gesture(() => {
    const step = chance.below(20);
    if (step === 0 && undo.canUndo) undo.undo();
    else if (step === 1 && undo.canRedo) undo.redo();
    else if (born.length > MOST_ROWS) deleteRows(table, born.slice(0, 10), typist.origin);
    else some(BAG, chance).do(hands);
  });
  ledger.note(table, typist.made);
}

/** Tokens that stand in more than one cell. */
export function doubled(table: Table): string[] {
  const seen = new Set<string>();
  const twice: string[] = [];
  for (const { id } of table.columns) {
    for (const text of table.columnTexts(id)) {
      if (!TOKEN.test(text)) continue;
      if (seen.has(text)) twice.push(text);
      seen.add(text);
    }
  }
  return twice;
}
