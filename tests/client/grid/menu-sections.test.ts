/** The menu of a cell fits on a small screen, and keeps nothing from anybody. */
import { expect, it } from "vitest";
import { GRID_COMMANDS } from "#client/grid/commands/all.ts";
import { menuSections } from "#client/grid/drawing/menu-sections.ts";

/** lines of the screen of a small laptop */
const MOST = 14;

it.each([true, false])("shows at most 14 lines at once, and every command once (may write: %s)", (mayEdit) => {
  const commands = GRID_COMMANDS.filter(({ changes }) => mayEdit || !changes);
  const sections = menuSections("cell", commands);
  const lines = sections.reduce((sum, { under, commands: { length } }) => sum + (under === null ? length : 1), 0);
  expect(lines).toBeLessThanOrEqual(MOST);
  const shown = sections.flatMap((section) => section.commands.map(({ id }) => id));
  const ofMenu = commands.filter(({ part }) => part !== "table").map(({ id }) => id);
  expect([...shown].sort()).toEqual([...ofMenu].sort());
});
