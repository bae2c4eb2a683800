/** Cleaning: the panel of operations, and each operation by its name. */
import { type Shortcut, shortcutText } from "#client/grid/commands/command.ts";
import type { PageCommand } from "#client/panels/palette/page-command.ts";
import { OPERATIONS } from "#shared/cleaning/operations/all.ts";
import { operationWords } from "#shared/i18n/operation-words.ts";
import type { PageHands } from "./page-hands.ts";

const OPEN: Shortcut = { key: "n", alt: true };

export function openCleaning({ words, clean }: PageHands): PageCommand {
  return {
    id: "open-cleaning",
    group: "cleaning",
    keys: [OPEN],
    label: words.cleaning.open,
    also: words.cleaning.also,
    shortcut: shortcutText(OPEN, words.grid),
    why: null,
    run: () => clean(null),
  };
}

export function cleaningCommands(hands: PageHands): readonly PageCommand[] {
  const { words, collaboration, clean } = hands;
  const each = OPERATIONS.flatMap(({ id, family }): PageCommand[] => {
    const said = operationWords(words.operations, id);
    if (said === undefined) return [];
    return [
      {
        ...{ id: `clean-${id}`, group: "cleaning", shortcut: null, sought: true },
        label: said.title,
        also: [
          said.hint,
          ...(words.operationsSought[id] ?? []),
          ...Object.values(said.choices ?? {}).flatMap((of) => Object.values(of)),
          `${words.cleaning.title} ${words.cleaning.families[family]}`,
        ],
        why: collaboration.mayEdit ? null : words.grid.readOnly,
        run: () => clean(id),
      },
    ];
  });
  return [openCleaning(hands), ...each];
}
