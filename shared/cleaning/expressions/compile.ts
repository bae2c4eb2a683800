/**
 * Makes of a formula a function of rows. The language has no loops and reaches nothing but the row: whatever is written, it comes to an end,
 * and gives a value or says why there is none. Of nothing, arithmetic makes nothing; `&` joins it as an empty text.
 */
import { closest } from "#shared/checks/repairs/values.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { areSame, holds, orderOf } from "./comparing.ts";
import type { FormulaFault } from "./formula-fault.ts";
import { FUNCTIONS, functionNamed } from "./functions/all.ts";
import { every, some } from "./functions/choices.ts";
import type { Evaluate, Given } from "./functions/definition.ts";
import { parseFormula } from "./parse.ts";
import { placeOfTitle } from "./title-place.ts";
import type { Operator, Tree } from "./tree.ts";
import {
  asCondition,
  asNumber,
  DIVIDED_BY_ZERO,
  type Failed,
  isFailed,
  numberValue,
  TOO_LONG,
  textValue,
  type Value,
  writtenValue,
} from "./value.ts";

export interface Formula {
  /** the columns it names, by their places among those it was made for: `FormulaRow.text` counts in this list */
  readonly columns: readonly number[];
  /** it asks for the number of the row, or for the cell that it is to become */
  readonly asksRow: boolean;
  readonly asksCell: boolean;
  /** how much there is to do for a row, of a text of usual length */
  readonly weight: number;
  readonly evaluate: Evaluate;
}

type CompiledFormula =
  | { readonly is: "formula"; readonly formula: Formula }
  | { readonly is: "fault"; readonly fault: FormulaFault };

/**
 * `titles`: of the columns that it may name, each by its title, else by the only one that is the same but for case and accents. `hasCell`: it is to
 * change cells, and may ask for what they hold.
 */
export function compileFormula(formula: string, titles: readonly string[], hasCell: boolean): CompiledFormula {
  const parsed = parseFormula(formula);
  if (parsed.is === "fault") return parsed;
  const columns: number[] = [];
  let fault: FormulaFault | null = null;
  let [asksRow, asksCell, weight] = [false, false, 0];
  const fail = (code: FormulaFault["code"], { at, length }: Tree, args: FormulaFault["args"] = {}): Evaluate => {
    fault ??= { code, at, length, args };
    return () => null;
  };

  function make(tree: Tree): Evaluate {
    weight += 1;
    switch (tree.is) {
      case "value":
        return () => tree.value;
      case "column":
        return ofColumn(tree);
      case "minus":
        return arithmetic("-", () => 0, make(tree.of));
      case "not": {
        const of = make(tree.of);
        return (row) => {
          const value = of(row);
          const is = isFailed(value) ? value : asCondition(value);
          return isFailed(is) ? is : !is;
        };
      }
      case "two":
        return two(tree.operator, make(tree.left), make(tree.right));
      case "call":
        return call(tree);
    }
  }

  function ofColumn(tree: Extract<Tree, { is: "column" }>): Evaluate {
    const found = placeOfTitle(titles, tree.title);
    if (found === null) return fail("unknown-column", tree, { text: tree.title, near: closest(tree.title, titles) });
    if (!columns.includes(found)) columns.push(found);
    const place = columns.indexOf(found);
    return (row) => textValue(row.text(place));
  }

  function call(tree: Extract<Tree, { is: "call" }>): Evaluate {
    const { name, given } = tree;
    const known = functionNamed(name);
    const ofName = { ...tree, length: name.length };
    if (known === undefined) return fail("unknown-function", ofName, { text: name, near: closest(name, ALL_NAMES) });
    if (given.length < known.least) return fail("too-few", tree, { text: name, count: known.least });
    if (known.most !== null && given.length > known.most)
      return fail("too-many", tree, { text: name, count: known.most });
    if (known.heavy === true) weight += HEAVY;
    asksRow ||= known.en === "ROW";
    if (known.en === "CELL") {
      if (!hasCell) return fail("no-cell", tree, { text: name });
      asksCell = true;
    }
    const made = known.make(
      given.map((one): Given => ({ evaluate: make(one), fixed: one.is === "value" ? one.value : undefined })),
    );
    return typeof made === "function" ? made : fail(made.code, given[made.given] ?? tree, made.args);
  }

  const evaluate = make(parsed.tree);
  if (fault !== null) return { is: "fault", fault };
  return { is: "formula", formula: { columns, asksRow, asksCell, weight, evaluate } };
}

/** what a function weighs that may take long, where others weigh one */
const HEAVY = 20;

const ALL_NAMES: readonly string[] = [...new Set(FUNCTIONS.flatMap(({ fr, en }) => [fr, en]))];

function two(operator: Operator, left: Evaluate, right: Evaluate): Evaluate {
  switch (operator) {
    case "and":
      return every([left, right]);
    case "or":
      return some([left, right]);
    case "&":
      return both(left, right, (a, b) => {
        const text = writtenValue(a) + writtenValue(b);
        return text.length > LIMITS.cellLength ? TOO_LONG : textValue(text);
      });
    case "=":
      return both(left, right, areSame);
    case "<>":
      return both(left, right, (a, b) => !areSame(a, b));
    case "<":
      return both(left, right, (a, b) => holds(orderOf(a, b), (order) => order < 0));
    case "<=":
      return both(left, right, (a, b) => holds(orderOf(a, b), (order) => order <= 0));
    case ">":
      return both(left, right, (a, b) => holds(orderOf(a, b), (order) => order > 0));
    case ">=":
      return both(left, right, (a, b) => holds(orderOf(a, b), (order) => order >= 0));
    default:
      return arithmetic(operator, left, right);
  }
}

function arithmetic(operator: "+" | "-" | "*" | "/", left: Evaluate, right: Evaluate): Evaluate {
  return both(left, right, (a, b) => {
    const [first, second] = [asNumber(a), asNumber(b)];
    if (isFailed(first)) return first;
    if (isFailed(second)) return second;
    if (first === null || second === null) return null;
    if (operator === "+") return numberValue(first + second);
    if (operator === "-") return numberValue(first - second);
    if (operator === "*") return numberValue(first * second);
    return second === 0 ? DIVIDED_BY_ZERO : numberValue(first / second);
  });
}

/** What failed on one side, the left one first, is what comes of it. */
function both(
  left: Evaluate,
  right: Evaluate,
  become: (a: Exclude<Value, Failed>, b: Exclude<Value, Failed>) => Value,
): Evaluate {
  return (row) => {
    const a = left(row);
    if (isFailed(a)) return a;
    const b = right(row);
    return isFailed(b) ? b : become(a, b);
  };
}
