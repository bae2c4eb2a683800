/** How wide columns are before anyone says so. */
import { expect, it } from "vitest";
import { fittingWidth } from "#client/grid/interaction/column-layout.ts";

/** what figures and the rest of a cell take, in our type */
const FIGURE = 9.08;
const AROUND = 21;

it.each(["0530100A", "75015321500017"])("a code is read whole: %s", (code) => {
  expect(fittingWidth("", [code, code])).toBeGreaterThanOrEqual(code.length * FIGURE + AROUND);
});
