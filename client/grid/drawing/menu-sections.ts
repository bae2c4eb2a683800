/** Which commands the menu of a cell, a row or a column shows, in which order, and which of them it keeps a step away. */
import type { Words } from "#shared/i18n/words.ts";
import type { Command } from "../commands/command.ts";
import type { MenuRequest } from "../interaction/grid-model.ts";

export interface MenuSection {
  /** name of the submenu that they stand in; null: at once in sight */
  readonly under: keyof Words["grid"]["menus"] | null;
  readonly commands: readonly Command[];
}

/** What is asked of a cell most. */
const OF_CELL_AT_ONCE = [
  ...["cut", "copy", "paste", "clear-cells"],
  ...["mark-unavailable", "comment-cell", "show-cell-history"],
];

/** of who may not write: they have few commands, and all are in sight */
const FEW = 7;

/** What is asked of the row most, from one of its cells. */
const OF_ROW_AT_ONCE = ["insert-rows-above", "delete-rows"];

/** What is asked of the column most, from one of its cells. */
const OF_COLUMN_AT_ONCE = ["clean-column"];

/** What is asked of a column most: of how it is seen, of what it holds, of itself. */
const COLUMN_AT_ONCE = [
  ["sort-asc", "sort-desc", "show-values", "hide-columns"],
  ["clean-column", "harmonise-column", "fill-blanks"],
  ["rename-column", "add-column-right", "publish-column", "lock-column"],
];
/** below all the others: it destroys */
const COLUMN_LAST = ["delete-columns"];

/** Sections without any command are left out. */
export function menuSections(
  kind: Exclude<MenuRequest["kind"], "unavailable">,
  commands: readonly Command[],
): readonly MenuSection[] {
  const of = (part: Command["part"]) => commands.filter((command) => command.part === part);
  const isOfCellAtOnce = ({ id }: Command) => of("cell").length <= FEW || OF_CELL_AT_ONCE.includes(id);
  const isAtOnce = ({ id }: Command) => OF_ROW_AT_ONCE.includes(id);
  const isOfColumnAtOnce = ({ id }: Command) => OF_COLUMN_AT_ONCE.includes(id);
  const rest = of("row").filter((command) => !isAtOnce(command));
  const ofColumn = [...of("look"), ...of("column")];
  const isOfColumnRest = ({ id }: Command) => ![...COLUMN_AT_ONCE.flat(), ...COLUMN_LAST].includes(id);
  const sections: Readonly<Record<typeof kind, readonly MenuSection[]>> = {
    cell: [
      { under: null, commands: of("cell").filter(isOfCellAtOnce) },
      { under: null, commands: of("row").filter(isAtOnce) },
      { under: null, commands: of("column").filter(isOfColumnAtOnce) },
      { under: "cell", commands: of("cell").filter((command) => !isOfCellAtOnce(command)) },
      { under: "row", commands: rest },
      { under: "column", commands: of("column").filter((command) => !isOfColumnAtOnce(command)) },
      { under: "look", commands: of("look") },
    ],
    row: [
      { under: null, commands: of("row") },
      { under: "cells", commands: of("cell") },
    ],
    column: [
      ...COLUMN_AT_ONCE.map((ids) => ({ under: null, commands: ofColumn.filter(({ id }) => ids.includes(id)) })),
      { under: "moreLook", commands: of("look").filter(isOfColumnRest) },
      { under: "moreColumn", commands: of("column").filter(isOfColumnRest) },
      { under: null, commands: ofColumn.filter(({ id }) => COLUMN_LAST.includes(id)) },
    ],
  };
  return sections[kind].filter((section) => section.commands.length > 0);
}
