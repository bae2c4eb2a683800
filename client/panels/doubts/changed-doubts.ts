/** The doubts of a table after somebody said of a few cells that they are right, without asking for all of them again. */
import type { DoubtsChange, StandingDoubts } from "#shared/wire/imports.ts";

export function changedDoubts(known: StandingDoubts, change: DoubtsChange): StandingDoubts {
  const touched = new Set(change.cells.map(nameOf));
  const settled = known.settled.filter((one) => !touched.has(nameOf(one)));
  if (change.what === "taken-back") return { ...known, settled };
  const { cells, by, at } = change;
  return {
    ...known,
    settled: [...settled, ...cells.map((cell) => ({ ...cell, by: by.id, at }))],
    people: [...known.people.filter(({ id }) => id !== by.id), by],
  };
}

function nameOf({ row, column }: Pick<StandingDoubts["settled"][number], "row" | "column">): string {
  return `${row} ${column}`;
}
