/** What can be asked for on the page of a table: the palette lists them, the sheet of keys shows them, the page listens for their keys. */
import type { Shortcut } from "#client/grid/commands/command.ts";
import type { Words } from "#shared/i18n/words.ts";

/** In the order of the palette. */
export const COMMAND_GROUPS = [
  "table",
  "places",
  "cell",
  "row",
  "column",
  "look",
  "cleaning",
  "panels",
  "people",
  "files",
  "help",
] as const satisfies readonly (keyof Words["tools"]["groups"])[];
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

export interface PageCommand {
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: string;
  /** other words by which people look for it */
  readonly also?: readonly string[];
  /** as written on keys (`Ctrl+F`); null when it has none */
  readonly shortcut: string | null;
  /** the page listens for them; those of the grid are the grid's own affair */
  readonly keys?: readonly Shortcut[];
  /** why it cannot be asked for now: a sentence; null when it can */
  readonly why: string | null;
  /** shown only to who looks for it: one of many alike */
  readonly sought?: true;
  run(): void;
}
