/** Every command of the page, in the order of the palette. Adding some is a file and a line here. */
import type { PageCommand } from "#client/panels/palette/page-command.ts";
import { cleaningCommands } from "./cleaning.ts";
import { fileCommands } from "./files.ts";
import { gridCommands } from "./grid.ts";
import { lookCommands } from "./look.ts";
import type { PageHands } from "./page-hands.ts";
import { panelCommands } from "./panels.ts";
import { columnCommands, peopleCommands } from "./places.ts";
import { toolCommands } from "./tools.ts";

const GROUPS: readonly ((hands: PageHands) => readonly PageCommand[])[] = [
  toolCommands,
  gridCommands,
  cleaningCommands,
  panelCommands,
  peopleCommands,
  fileCommands,
  lookCommands,
  columnCommands,
];

/** As things stand now: labels and reasons follow the selection. */
export function pageCommands(hands: PageHands): readonly PageCommand[] {
  return GROUPS.flatMap((group) => group(hands));
}
