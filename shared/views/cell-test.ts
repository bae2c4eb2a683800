/** The filters that look at what is in a cell, as tests of its content. */
import { isMark, textIn } from "#shared/model/cell-content.ts";
import { foldText } from "#shared/model/fold-text.ts";
import { compileSearch } from "#shared/schema/constraints/pattern-engine.ts";
import { momentIn, numberIn } from "./readings.ts";
import { shapeOf } from "./shapes.ts";
import { compareTexts } from "./text-ranks.ts";
import type { RowFilter } from "./view.ts";

/** A filter that is judged from one cell. */
export type CellFilter = Extract<
  RowFilter,
  { readonly kind: "values" | "contains" | "matches" | "compares" | "blank" | "length" | "shapes" }
>;

/** Whether a content (model/cell-content.ts) is kept, `not` left aside; null when the pattern is not one. */
export function cellTest(filter: CellFilter): ((content: string) => boolean) | null {
  switch (filter.kind) {
    case "values": {
      const values = new Set(filter.values);
      return (content) => values.has(content);
    }
    case "contains": {
      const sought = foldText(filter.text);
      return (content) => !isMark(content) && foldText(content).includes(sought);
    }
    case "matches": {
      const search = compileSearch(filter.pattern);
      return search === null ? null : (content) => !isMark(content) && search(content);
    }
    case "compares":
      return comparison(filter);
    case "blank":
      return (content) => content === "";
    case "length": {
      const { least, most } = filter;
      return (content) => {
        const { length } = textIn(content);
        return (least === null || length >= least) && (most === null || length <= most);
      };
    }
    case "shapes": {
      const shapes = new Set(filter.shapes);
      return (content) => !isMark(content) && shapes.has(shapeOf(content));
    }
  }
}

function comparison({ as, is, value }: Extract<CellFilter, { kind: "compares" }>): (content: string) => boolean {
  const holds = HOLDS[is];
  if (as === "text") return (content) => textIn(content) !== "" && holds(compareTexts(content, value));
  const read = as === "number" ? numberIn : momentIn;
  const bound = read(value);
  // a day is a day, whatever the time said with it
  const whole = as === "date" && Number.isInteger(bound);
  return (content) => {
    const given = read(textIn(content));
    const difference = (whole ? Math.floor(given) : given) - bound;
    return !Number.isNaN(difference) && holds(difference);
  };
}

const HOLDS: Readonly<Record<"=" | "<" | "<=" | ">" | ">=", (difference: number) => boolean>> = {
  "=": (difference) => difference === 0,
  "<": (difference) => difference < 0,
  "<=": (difference) => difference <= 0,
  ">": (difference) => difference > 0,
  ">=": (difference) => difference >= 0,
};
