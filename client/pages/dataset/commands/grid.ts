/** The grid's own commands, as they stand now. */
import type { PageCommand } from "#client/panels/palette/page-command.ts";
import type { PageHands } from "./page-hands.ts";

export function gridCommands({ handle, words, collaboration }: PageHands): readonly PageCommand[] {
  return (handle.current?.commands() ?? []).map((command) => ({
    id: command.id,
    group: command.part,
    label: command.label,
    shortcut: command.shortcut,
    why: command.enabled
      ? null
      : command.changes && !collaboration.mayEdit
        ? words.grid.readOnly
        : words.tools.needsCell,
    run: command.run,
  }));
}
