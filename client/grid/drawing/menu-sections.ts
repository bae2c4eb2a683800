/** Which commands the menu of a cell, a row or a column shows, in which order, and which of them it keeps a step away. */
import type { Words } from "#shared/i18n/words.ts";
import type { Command } from "../commands/command.ts";
import type { MenuRequest } from "../interaction/grid-model.ts";

export interface MenuSection {
  /** name of the submenu that they stand in; null: at once in sight */
  readonly under: keyof Words["grid"]["menus"] | null;
  readonly commands: readonly Command[];
}

/** What is asked of the row most, from one of its cells. */
const OF_ROW_AT_ONCE = [
  "open-row",
  "comment-row",
  "show-row-history",
  "insert-rows-above",
  "insert-rows-below",
  "delete-rows",
];

/** What is asked of the column most, from one of its cells. */
const OF_COLUMN_AT_ONCE = ["clean-column"];

/** Sections without any command are left out. */
export function menuSections(
  kind: Exclude<MenuRequest["kind"], "unavailable">,
  commands: readonly Command[],
): readonly MenuSection[] {
  const of = (part: Command["part"]) => commands.filter((command) => command.part === part);
  const isAtOnce = ({ id }: Command) => OF_ROW_AT_ONCE.includes(id);
  const isOfColumnAtOnce = ({ id }: Command) => OF_COLUMN_AT_ONCE.includes(id);
  const rest = of("row").filter((command) => !isAtOnce(command));
  const sections: Readonly<Record<typeof kind, readonly MenuSection[]>> = {
    cell: [
      { under: null, commands: of("cell") },
      { under: null, commands: of("row").filter(isAtOnce) },
      { under: null, commands: of("column").filter(isOfColumnAtOnce) },
      { under: "row", commands: rest },
      { under: "column", commands: of("column").filter((command) => !isOfColumnAtOnce(command)) },
      { under: "look", commands: of("look") },
    ],
    row: [
      { under: null, commands: of("row") },
      { under: "cells", commands: of("cell") },
    ],
    column: [
      { under: null, commands: of("look") },
      { under: null, commands: of("column") },
    ],
  };
  return sections[kind].filter((section) => section.commands.length > 0);
}
