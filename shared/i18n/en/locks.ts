/** Words of what is closed to editors. */

const cells = (n: number) => (n > 1 ? `${n} locked cells` : "1 locked cell");

export const locks = {
  column: (by: string, when: string) =>
    `${by} locked this column (${when}): only the people in charge of the space change it.`,
  table: (by: string, when: string) =>
    `${by} locked this table (${when}): only the people in charge of the space change it.`,
  columnOpenToMe: (by: string, when: string) => `Column closed to editors by ${by} (${when}). You may change it.`,
  tableOpenToMe: (by: string, when: string) => `Table closed to editors by ${by} (${when}). You may change it.`,
  skipped: (n: number) => `${cells(n)}: ${n > 1 ? "their text has not changed" : "its text has not changed"}.`,
  rowsKept: (n: number) =>
    n > 1 ? `${n} rows kept: they have a text in a locked column.` : "1 row kept: it has a text in a locked column.",
  columnsKept: (names: string) => `Locked column, kept: ${names}.`,
  draftKept: "Your text stays here: copy it, then Escape to close.",
  lockColumn: "Lock the column",
  unlockColumn: "Unlock the column",
  columnLocked: (name: string) => `Column “${name}” locked: editors no longer change it.`,
  columnUnlocked: (name: string) => `Column “${name}” open to editors.`,
  lockTable: "Lock the table",
  unlockTable: "Unlock the table",
  lockTableHint: "Close the whole table to editors. The people in charge of the space still change it.",
  tableLocked: "Locked table",
};
