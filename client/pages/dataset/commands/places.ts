/** Going to a column by its name, to a row by its number, to where someone is. */
import type { PageCommand } from "#client/panels/palette/page-command.ts";
import type { RowId } from "#shared/model/ids.ts";
import { othersHere } from "../person-here.ts";
import type { PageHands } from "./page-hands.ts";

export function columnCommands(hands: PageHands): readonly PageCommand[] {
  const { words, collaboration, seen } = hands;
  const seenIds = new Set(seen.columns.map(({ id }) => id));
  return collaboration.table.columns.map(({ id, name }) => ({
    id: `column-${id}`,
    group: "places",
    label: words.tools.goToColumn(name || words.grid.untitled),
    shortcut: null,
    why: seenIds.has(id) ? null : words.tools.columnHidden,
    sought: true,
    run() {
      const row = rowHere(hands);
      if (row !== null) hands.handle.current?.goTo({ row, column: id });
    },
  }));
}

/** Rows are called by their number in the table, whatever is seen of it. */
export function rowCommands(typed: string, hands: PageHands): readonly PageCommand[] {
  const { active, collaboration, seen, handle, words, showAll } = hands;
  const { table } = collaboration;
  const digits = typed.replace(/[\s.\u00a0\u202f]/g, "");
  if (!/^\d{1,9}$/.test(digits)) return [];
  const number = Number(digits);
  const command = { id: "go-to-row", group: "places", shortcut: null, sought: true, why: null } as const;
  const label = words.tools.goToRow(number);
  if (number < 1 || number > table.rowCount) {
    const why = words.tools.rowBeyond(number, table.rowCount);
    return [{ ...command, label, why, run: () => undefined }];
  }
  const row = table.handleAt(number - 1);
  const go = () => {
    const column = active?.column ?? seen.columns[0]?.id;
    if (column !== undefined) handle.current?.goTo({ row: table.idOf(row), column });
  };
  if (seen.positionOf(row) !== -1) return [{ ...command, label, run: go }];
  const filtered = words.tools.rowFiltered(number);
  if (showAll === null) return [{ ...command, label, why: filtered, run: () => undefined }];
  return [
    {
      ...command,
      label: words.tools.rowNotSeen(number),
      also: [filtered],
      run() {
        showAll();
        go();
      },
    },
  ];
}

export function peopleCommands({ words, collaboration, handle }: PageHands): readonly PageCommand[] {
  return othersHere(collaboration.peers.get(), collaboration.me.id).map(({ person, at }) => ({
    id: `join-${person.id}`,
    group: "people",
    label: words.tools.joinPerson(person.name),
    shortcut: null,
    why: at === null ? words.tools.nowhere(person.name) : null,
    run: () => at !== null && handle.current?.goTo(at),
  }));
}

/** The row one is on, or else the first one seen. */
function rowHere({ active, seen, collaboration }: PageHands): RowId | null {
  if (active !== null) return active.row;
  return seen.rowCount === 0 ? null : collaboration.table.idOf(seen.handleAt(0));
}
