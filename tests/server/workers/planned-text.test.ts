import fc from "fast-check";
import { expect, test } from "vitest";
import { createPlannedText } from "#server/workers/planned-text.ts";
import { textOfCell } from "#shared/formats/reading/plain-rows.ts";
import type { PlannedReaderOptions } from "#shared/formats/reading/planned-reader.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { ReadingChoices } from "#shared/wire/imports.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { PLAIN_CHOICES } from "#tests/support/choices.ts";

const WORDS = [
  ..."a é ’ 𝄞 12 01340 1340 \\ \t \u00a0 \ufffd Ã© â€™ 1,2E+15 E+ \u0001 ; ,".split(" "),
  " ",
  '"',
  '""',
  "'",
  "\n",
  "\r\n",
  "\r",
];
/** of which most texts are made, so that rows have the same width more often than not */
const PLAIN_WORDS = [
  "a",
  "bé",
  "12",
  "",
  " ",
  "1340",
  "01340",
  '"x ""y"", z"',
  '"1\n2"',
  "Ã©",
  "une phrase assez longue",
];

const cell = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PLAIN_WORDS) }, fc.constantFrom(...WORDS));
const line = fc.oneof(
  { weight: 5, arbitrary: fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => cells.join(",")) },
  fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(",")),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join("")),
);
const text = fc
  .array(fc.tuple(line, fc.constantFrom("\n", "\n", "\r\n", "\r", "")), { maxLength: 30 })
  .map((lines) => lines.map(([first, end]) => first + end).join(""));
const choices = fc.record({
  header: fc.constantFrom({ row: 1, lines: 1 }, { row: 2, lines: 2 }, null),
  emptyRows: fc.constantFrom("keep" as const, "set-aside" as const),
  emptyColumns: fc.constantFrom("keep" as const, "set-aside" as const),
  rowsSetAside: fc.array(fc.integer({ min: 2, max: 12 }), { maxLength: 2 }),
  columnsSetAside: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 1 }),
  repairText: fc.boolean(),
});
const limits = fc.constantFrom(LIMITS, { ...LIMITS, rows: 9 }, { ...LIMITS, columns: 2 }, { ...LIMITS, cellLength: 6 });

function read(pieces: readonly string[], options: Omit<PlannedReaderOptions, "onRow">, most: number, asBytes: boolean) {
  const rows: string[][] = [];
  const columns: string[][] = [];
  const sources: number[] = [];
  const reader = createPlannedText(
    { delimiter: ",", quote: '"' },
    {
      ...options,
      onColumns(planned) {
        columns.push(planned.map(({ title }) => title));
        sources.push(...planned.map(({ source }) => source));
      },
      onRow: (cells) => rows.push(cells),
      ...(asBytes && {
        onBytes: (row: Parameters<typeof textOfCell>[0]) => {
          rows.push(sources.map((source) => textOfCell(row, source)));
        },
      }),
    },
    most,
  );
  try {
    const more = pieces.every((piece) => reader.push(Buffer.from(piece)));
    return { rows, columns, told: more ? reader.end() : reader.summary() };
  } catch (error) {
    if (error instanceof ProblemError) return { rows, columns, problem: [error.code, error.place, error.args] };
    throw error;
  }
}

function piecesOf(whole: string, cuts: readonly number[]): string[] {
  const characters = [...whole];
  const places = [0, ...cuts.map((cut) => cut % (characters.length + 1)), characters.length].sort((a, b) => a - b);
  return places.slice(1).map((to, at) => characters.slice(places[at], to).join(""));
}

test("what is read as bytes is what is read as texts: rows, lines, notes, doubts, what is set aside, refusals", () => {
  const watched = [
    { source: 1, code: "zeros-lost", least: 4, most: 4, isDoubtful: (one: string) => one === "1340" },
  ] as const;
  const most = fc.constantFrom(4, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY);
  fc.assert(
    fc.property(
      text,
      fc.array(fc.nat(), { maxLength: 4 }),
      choices,
      limits,
      most,
      (whole, cuts, chosen, most_, rows) => {
        const options = {
          choices: { ...PLAIN_CHOICES, ...chosen } satisfies ReadingChoices,
          limits: most_,
          columnsInUse: new Set([0, 1]),
          watched,
        };
        const pieces = piecesOf(whole, cuts);
        expect(read(pieces, options, rows, true)).toEqual(read(pieces, options, rows, false));
      },
    ),
    { numRuns: 700, seed: 8 },
  );
});
