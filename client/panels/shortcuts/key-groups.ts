/** Every key there is, by what one does with it: those of the commands, and those of the hands. */
import type { Words } from "#shared/i18n/words.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { PageCommand } from "../palette/page-command.ts";

export interface KeyLine {
  readonly keys: string;
  readonly what: string;
}

export interface KeyGroup {
  readonly title: string;
  readonly lines: readonly KeyLine[];
}

export function keyGroups(commands: readonly PageCommand[], words: Words["tools"]): readonly KeyGroup[] {
  const hands = Object.values(words.hands).map(({ title, keys }) => ({
    title,
    lines: keys.map(([written, what]) => ({ keys: written, what })),
  }));
  const groups = [...new Set(commands.map(({ group }) => group))].map((group) => ({
    title: words.groups[group],
    lines: commands.flatMap((command) =>
      command.group === group && command.shortcut !== null ? [{ keys: command.shortcut, what: command.label }] : [],
    ),
  }));
  return [...hands, ...groups].filter(({ lines }) => lines.length > 0);
}

/** The lines that hold every word looked for, in what they do or in their keys. */
export function searchKeys(groups: readonly KeyGroup[], typed: string): readonly KeyGroup[] {
  const looked = foldText(typed).split(/\s+/).filter(Boolean);
  if (looked.length === 0) return groups;
  return groups
    .map(({ title, lines }) => ({
      title,
      lines: lines.filter(({ keys, what }) => looked.every((word) => foldText(`${keys} ${what}`).includes(word))),
    }))
    .filter(({ lines }) => lines.length > 0);
}
