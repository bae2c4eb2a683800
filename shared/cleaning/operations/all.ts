/** Every operation, in the order the menus show them. A new one is a file, a line here, and its words in both languages. */
import { BLANKS } from "./blanks/all.ts";
import { COLUMNS } from "./columns/all.ts";
import { COMPILE } from "./compile/all.ts";
import { KINDS } from "./kinds/all.ts";
import type { Operation, OperationFamily } from "./operation.ts";
import { ROWS } from "./rows/all.ts";
import { SHAPE } from "./shape/all.ts";
import { TEXTS } from "./texts/all.ts";
import { VALUES } from "./values/all.ts";
import { corrections } from "./values/corrections.ts";

/** Its parameters are what `params` parses; to be given to none of its functions unparsed. */
// biome-ignore lint/suspicious/noExplicitAny: a list of operations of different parameters; whoever calls one parses them first
export type SomeOperation = Operation<any>;

export const FAMILIES: readonly OperationFamily[] = [
  "texts",
  "blanks",
  "kinds",
  "values",
  "columns",
  "rows",
  "shape",
  "compile",
];

export const OPERATIONS: readonly SomeOperation[] = [
  ...TEXTS,
  ...BLANKS,
  ...KINDS,
  ...VALUES,
  ...COLUMNS,
  ...ROWS,
  ...SHAPE,
  ...COMPILE,
];

/** in no menu: only a recipe takes them */
const OF_RECIPES: readonly SomeOperation[] = [corrections];

const BY_ID = new Map([...OPERATIONS, ...OF_RECIPES].map((one) => [one.id, one]));

/** undefined: this program knows none of that id */
export function operationOf(id: string): SomeOperation | undefined {
  return BY_ID.get(id);
}
