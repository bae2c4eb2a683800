/** Commands found by what one types, and the sheet of all keys. */
import { describe, expect, it } from "vitest";
import type { PageCommand } from "#client/panels/palette/page-command.ts";
import { searchCommands } from "#client/panels/palette/search-commands.ts";
import { keyGroups, searchKeys } from "#client/panels/shortcuts/key-groups.ts";
import { WORDS } from "#shared/i18n/words.ts";

const words = WORDS.fr.tools;

function command(label: string, rest: Partial<PageCommand> = {}): PageCommand {
  return { id: label, group: "row", label, shortcut: null, why: null, run: () => undefined, ...rest };
}

const COMMANDS = [
  command("Supprimer la ligne"),
  command("Insérer une ligne au-dessus"),
  command("Supprimer la colonne", { group: "column" }),
  command("Rechercher", { group: "table", shortcut: "Ctrl+F", also: ["trouver"] }),
  command("Aller à la colonne Téléphone", { group: "places" }),
];

describe("a command", () => {
  it.each([
    ["suppr lig", ["Supprimer la ligne"]],
    ["ligne suppr", ["Supprimer la ligne"]],
    ["INSERER", ["Insérer une ligne au-dessus"]],
    ["telephone", ["Aller à la colonne Téléphone"]],
    ["trouver", ["Rechercher"]],
    // letters that stand apart, in their order
    ["inslig", ["Insérer une ligne au-dessus"]],
    // and only where nothing holds them together: « Supprimer la colonne » has them apart
    ["one", ["Aller à la colonne Téléphone"]],
    ["lignes", ["Supprimer la ligne", "Insérer une ligne au-dessus"]],
    ["xyz", []],
    // a word that begins so comes before one that has it inside
    ["co", ["Supprimer la colonne", "Aller à la colonne Téléphone"]],
  ])("is found by « %s »", (typed, labels) => {
    expect(searchCommands(typed, COMMANDS).map(({ label }) => label)).toEqual(labels);
  });

  it("that holds what one typed in its order comes before one that holds its words in another", () => {
    const both = [command("Passer des colonnes en lignes"), command("Passer des lignes en colonnes")];
    expect(searchCommands("lignes en col", both).map(({ label }) => label)).toEqual([both[1]?.label, both[0]?.label]);
  });

  it("whose whole name one typed comes before those that begin so", () => {
    const both = [command("Problème suivant"), command("Ouvrir : Problèmes", { also: ["Problèmes"] })];
    expect(searchCommands("problemes", both)[0]?.label).toBe(both[1]?.label);
    expect(searchCommands("probl", both)[0]?.label).toBe(both[0]?.label);
  });

  it("is listed with all others before anything is typed", () => {
    expect(searchCommands("  ", COMMANDS)).toBe(COMMANDS);
  });
});

describe("the sheet of keys", () => {
  it("holds the keys of the hands, and those of the commands that have one", () => {
    const groups = keyGroups(COMMANDS, words);
    expect(groups.map(({ title }) => title)).toContain(words.hands.moving.title);
    expect(groups.at(-1)).toEqual({ title: words.groups.table, lines: [{ keys: "Ctrl+F", what: "Rechercher" }] });
  });

  it.each(["Rechercher", "chercher", "ctrl+f rech"])("finds a line by « %s »", (typed) => {
    expect(searchKeys(keyGroups(COMMANDS, words), typed)).toEqual([
      { title: words.groups.table, lines: [{ keys: "Ctrl+F", what: "Rechercher" }] },
    ]);
  });
});
