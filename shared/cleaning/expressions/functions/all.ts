/** Every function of formulas, in the order people are shown them, and by all their names. */
import { foldText } from "#shared/model/fold-text.ts";
import { CHOICE_FUNCTIONS } from "./choices.ts";
import { DATE_FUNCTIONS } from "./dates.ts";
import { type FunctionDefinition, special } from "./definition.ts";
import { NUMBER_FUNCTIONS } from "./numbers.ts";
import { PATTERN_FUNCTIONS } from "./patterns.ts";
import { TEXT_FUNCTIONS } from "./texts.ts";

/** The number of the row in the table, and the cell that is to become what the formula gives. */
const ROW_FUNCTIONS: readonly FunctionDefinition[] = [
  special(["NUMEROLIGNE", "ROW", "LIGNE"], 0, 0, () => (row) => row.number),
  special(["CELLULE", "CELL", "CASE"], 0, 0, () => (row) => (row.cell === null || row.cell === "" ? null : row.cell)),
];

export const FUNCTIONS: readonly FunctionDefinition[] = [
  ...CHOICE_FUNCTIONS,
  ...TEXT_FUNCTIONS,
  ...PATTERN_FUNCTIONS.map((one) => ({ ...one, heavy: true as const })),
  ...NUMBER_FUNCTIONS,
  ...DATE_FUNCTIONS,
  ...ROW_FUNCTIONS,
];

const BY_NAME = new Map(
  FUNCTIONS.flatMap((one) => [one.fr, one.en, ...(one.others ?? [])].map((name) => [foldText(name), one] as const)),
);

/** Whatever the case and the accents; undefined: there is none of that name. */
export function functionNamed(name: string): FunctionDefinition | undefined {
  return BY_NAME.get(foldText(name));
}
