/** The menus of cells, rows and columns fit on a small screen, and keep nothing from anybody. */
import { expect, it } from "vitest";
import { GRID_COMMANDS } from "#client/grid/commands/all.ts";
import { menuSections } from "#client/grid/drawing/menu-sections.ts";

/** lines of the screen of a small laptop */
const MOST = 14;

const KINDS = [
  { kind: "cell", parts: ["cell", "row", "column", "look"] },
  { kind: "row", parts: ["row", "cell"] },
  { kind: "column", parts: ["column", "look"] },
] as const;

it.each(KINDS.flatMap((one) => [true, false].map((mayEdit) => ({ ...one, mayEdit }))))(
  "shows at most 14 lines at once of a $kind, and every command once (may write: $mayEdit)",
  ({ kind, parts, mayEdit }) => {
    const commands = GRID_COMMANDS.filter(({ changes }) => mayEdit || !changes);
    const sections = menuSections(kind, commands);
    const lines = sections.reduce((sum, { under, commands: { length } }) => sum + (under === null ? length : 1), 0);
    expect(lines).toBeLessThanOrEqual(MOST);
    const shown = sections.flatMap((section) => section.commands.map(({ id }) => id));
    const ofMenu = commands.filter(({ part }) => parts.some((one) => one === part)).map(({ id }) => id);
    expect([...shown].sort()).toEqual([...ofMenu].sort());
  },
);

it("sorts and cleans a column without a step between", () => {
  const atOnce = menuSections("column", GRID_COMMANDS).filter(({ under }) => under === null);
  const ids = atOnce.flatMap(({ commands }) => commands.map(({ id }) => id));
  expect(ids).toEqual(expect.arrayContaining(["sort-asc", "sort-desc", "clean-column", "delete-columns"]));
});
