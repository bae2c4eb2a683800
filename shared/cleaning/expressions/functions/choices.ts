/** Functions that choose, and that ask what something is: what is not chosen is not worked out. */
import { momentIn } from "#shared/views/readings.ts";
import { areSame } from "../comparing.ts";
import { asCondition, asNumber, isFailed, type Value, writtenValue } from "../value.ts";
import { type Evaluate, type FunctionDefinition, type Given, plain, special } from "./definition.ts";

const NOTHING: Evaluate = () => null;

export const CHOICE_FUNCTIONS: readonly FunctionDefinition[] = [
  special(["SI", "IF"], 2, 3, (given) => {
    const [condition, then, otherwise] = ofGiven(given);
    return (row) => {
      const is = conditionOf((condition ?? NOTHING)(row));
      if (typeof is !== "boolean") return is;
      return (is ? (then ?? NOTHING) : (otherwise ?? NOTHING))(row);
    };
  }),
  /** SELON(x; v1; r1; v2; r2; otherwise) */
  special(["SELON", "SWITCH", "SI.MULTIPLE"], 3, null, (given) => {
    const [of = NOTHING, ...rest] = ofGiven(given);
    const otherwise = rest.length % 2 === 1 ? (rest.at(-1) ?? NOTHING) : NOTHING;
    return (row) => {
      const value = of(row);
      if (isFailed(value)) return value;
      for (let at = 0; at + 1 < rest.length; at += 2) {
        const one = (rest[at] ?? NOTHING)(row);
        if (isFailed(one)) return one;
        if (areSame(value, one)) return (rest[at + 1] ?? NOTHING)(row);
      }
      return otherwise(row);
    };
  }),
  special(["SIERREUR", "IFERROR"], 2, 2, (given) => {
    const [of = NOTHING, otherwise = NOTHING] = ofGiven(given);
    return (row) => {
      const value = of(row);
      return isFailed(value) ? otherwise(row) : value;
    };
  }),
  special(["SIVIDE", "IFBLANK", "COALESCE"], 2, null, (given) => {
    const all = ofGiven(given);
    return (row) => {
      for (const one of all) {
        const value = one(row);
        if (!isBlank(value)) return value;
      }
      return null;
    };
  }),
  special(["ET", "AND"], 1, null, (given) => every(ofGiven(given))),
  special(["OU", "OR"], 1, null, (given) => some(ofGiven(given))),
  plain(["NON", "NOT"], 1, 1, (value) => {
    const is = asCondition(value);
    return isFailed(is) ? is : !is;
  }),
  plain(["ESTVIDE", "ISBLANK"], 1, 1, isBlank),
  plain(["ESTNOMBRE", "ISNUMBER", "ESTNUM"], 1, 1, (value) => typeof asNumber(value) === "number"),
  plain(["ESTDATE", "ISDATE"], 1, 1, (value) => value !== null && !Number.isNaN(momentIn(writtenValue(value)))),
  plain(["PARMI", "ONE.OF"], 2, null, (value, ...others) => others.some((other) => areSame(value, other))),
];

/** All of them; the first that is not decides. */
export function every(all: readonly Evaluate[]): Evaluate {
  return (row) => {
    for (const one of all) {
      const is = conditionOf(one(row));
      if (is !== true) return is;
    }
    return true;
  };
}

/** One of them at least; the first that is decides. */
export function some(all: readonly Evaluate[]): Evaluate {
  return (row) => {
    for (const one of all) {
      const is = conditionOf(one(row));
      if (is !== false) return is;
    }
    return false;
  };
}

function conditionOf(value: Value) {
  return isFailed(value) ? value : asCondition(value);
}

function ofGiven(given: readonly Given[]): Evaluate[] {
  return given.map(({ evaluate }) => evaluate);
}

/** Spaces alone are nothing too. */
function isBlank(value: Value): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}
