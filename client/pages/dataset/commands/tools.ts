/** Finding, going somewhere, and the lists of what can be done. */
import { type Shortcut, shortcutText } from "#client/grid/commands/command.ts";
import type { CommandGroup, PageCommand } from "#client/panels/palette/page-command.ts";
import type { PageHands } from "./page-hands.ts";

interface Tool {
  readonly is: Parameters<PageHands["openTool"]>[0];
  readonly group: CommandGroup;
  readonly keys: readonly Shortcut[];
  label(words: PageHands["words"]): string;
  also?(words: PageHands["words"]): readonly string[];
  needsWriting?: true;
}

const TOOLS: readonly Tool[] = [
  {
    ...{ is: "find", group: "table", keys: [{ key: "f", ctrl: true }] },
    label: ({ find }) => find.find,
    also: ({ tools }) => tools.also.find,
  },
  {
    ...{ is: "replace", group: "table", keys: [{ key: "h", ctrl: true }], needsWriting: true },
    label: ({ find }) => find.bar,
    also: ({ tools }) => tools.also.replace,
  },
  { is: "go-to", group: "places", keys: [{ key: "g", ctrl: true }], label: ({ tools }) => tools.goTo },
  { is: "palette", group: "help", keys: [{ key: "k", ctrl: true }], label: ({ tools }) => tools.palette },
  {
    ...{ is: "keys", group: "help" },
    // where a slash is written with Shift, or a question mark without
    keys: [
      { key: "/", ctrl: true },
      { key: "/", ctrl: true, shift: true },
      { key: "?", ctrl: true, shift: true },
      { key: "?", ctrl: true },
    ],
    label: ({ tools }) => tools.sheet,
    also: ({ tools }) => tools.also.keys,
  },
];

export function toolCommands(hands: PageHands): readonly PageCommand[] {
  const { words, collaboration } = hands;
  return TOOLS.map(({ is, group, keys, label, also, needsWriting }) => ({
    id: `open-${is}`,
    group,
    keys,
    label: label(words),
    also: also?.(words) ?? [],
    shortcut: keys[0] === undefined ? null : shortcutText(keys[0], words.grid),
    why: needsWriting === true && !collaboration.mayEdit ? words.grid.readOnly : null,
    run: () => hands.openTool(is),
  }));
}
