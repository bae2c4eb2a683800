/** How wide columns are before anyone says so. */
import { expect, it } from "vitest";
import { fittingWidth } from "#client/grid/interaction/column-layout.ts";

/** what figures and the rest of a cell take, in our type */
const FIGURE = 9.08;
const AROUND = 21;

/** what a capital takes in a title, and padding, the menu and the mark of what is required beside it */
const CAPITAL = 8.9;
const AROUND_TITLE = 44;

it.each(["0530100A", "75015321500017"])("a code is read whole: %s", (code) => {
  expect(fittingWidth("", [code, code])).toBeGreaterThanOrEqual(code.length * FIGURE + AROUND);
});

it.each(["NOM_COMMUNE", "DENOMINATION_USUELLE"])("a title in capitals is read whole beside its marks: %s", (title) => {
  expect(fittingWidth(title, [])).toBeGreaterThanOrEqual(title.length * CAPITAL + AROUND_TITLE);
});

it("broad letters get more room than narrow ones", () => {
  expect(fittingWidth("wwwwmmmm", [])).toBeGreaterThan(fittingWidth("illlliii", []));
});
