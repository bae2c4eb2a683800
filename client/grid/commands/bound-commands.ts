/** The commands as a page sees them: a palette or a tool row shows and runs them, and knows nothing of the grid. */
import type { BoundCommand } from "../grid-props.ts";
import { GRID_COMMANDS } from "./all.ts";
import { type Hands, runCommand, shortcutText } from "./command.ts";

/** As things stand now: labels and `enabled` follow the selection. */
export function boundCommands(hands: Hands): readonly BoundCommand[] {
  return GRID_COMMANDS.filter((command) => command.isShown?.(hands) ?? true).map((command) => ({
    id: command.id,
    part: command.part,
    label: command.label(hands.words, hands),
    shortcut: command.shortcuts[0] ? shortcutText(command.shortcuts[0], hands.words) : null,
    changes: command.changes,
    enabled: command.isEnabled(hands) && (!command.changes || hands.collaboration.mayEdit),
    run: () => runCommand(command, hands),
  }));
}
