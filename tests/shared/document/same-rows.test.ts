import fc from "fast-check";
import { expect, test } from "vitest";
import { sameRows } from "#shared/document/update/same-rows.ts";

/** As one would do it by hand: each row of the file takes the first row of the table that is left and holds the same. */
function byHand(table: readonly number[], file: readonly number[], texts: (side: 0 | 1, row: number) => string) {
  const left = [...table];
  return file.flatMap((row): [number, number][] => {
    const at = left.findIndex((other) => texts(0, other) === texts(1, row));
    const [same] = at === -1 ? [] : left.splice(at, 1);
    return same === undefined ? [] : [[row, same]];
  });
}

test("rows that hold the same in every column are paired in order, each once", () => {
  const row = fc.tuple(fc.constantFrom("", "a", "b"), fc.constantFrom("", "1", "2", "3"), fc.constantFrom("x", "y"));
  const rows = fc.array(row, { maxLength: 25 });
  fc.assert(
    fc.property(rows, rows, fc.nat({ max: 3 }), (table, file, skipped) => {
      const places = (list: readonly unknown[]) => [...list.keys()].filter((place) => place % 4 !== skipped);
      const columns = [0, 1, 2].map((column) => ({
        table: (place: number) => table[place]?.[column] ?? "",
        file: (place: number) => file[place]?.[column] ?? "",
      }));
      const expected = byHand(places(table), places(file), (side, place) =>
        JSON.stringify([table, file][side]?.[place]),
      );
      const pairs = sameRows(places(table), places(file), columns).sort(([a], [b]) => a - b);
      expect(pairs).toEqual(expected);
    }),
    { numRuns: 300, seed: 21 },
  );
});
