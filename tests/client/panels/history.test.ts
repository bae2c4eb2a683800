/** How gestures are told: in sentences, by day, with what differs. */
import { describe, expect, it } from "vitest";
import { changedPart } from "#client/panels/history/changed-part.ts";
import { byDay } from "#client/panels/history/days.ts";
import { sentenceOfEntry } from "#client/panels/history/sentence.ts";
import { withNewer, withOlder } from "#client/panels/history/use-history.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { ColumnId, RowId } from "#shared/model/ids.ts";
import { HistoryEntry, HistorySchema } from "#shared/wire/history.ts";

const [hours, town] = [ColumnId.parse("c1"), ColumnId.parse("c2")];
const TITLES = new Map([
  [hours, "horaires"],
  [town, ""],
]);
const entry = (given: Partial<HistoryEntry> = {}): HistoryEntry =>
  HistoryEntry.parse({
    id: "1.0",
    at: "2026-11-22T08:00:00.000Z",
    author: { id: "a".repeat(20), name: "Inès", colour: 0 },
    kinds: ["cells"],
    cells: 0,
    rows: 0,
    columns: [],
    cellColumns: [],
    sample: [],
    ...given,
  });
const edited = (...changes: readonly [property: string, before: string | null, after: string | null][]) => ({
  did: "edited",
  differences: changes.map(([property, before, after]) => ({
    kind: "changed",
    field: "SIRET",
    property,
    before,
    after,
  })),
  count: changes.length,
});
const allowed = (items: { added: string[]; removed: string[]; more: number }) => ({
  ...{ kind: "changed" as const, field: "SIRET", property: "constraints.enum", before: "[]", after: "[]", items },
});
const cell = (before: string, after: string) => ({ row: RowId.parse("a.1"), column: hours, before, after });

describe("a gesture in a sentence", () => {
  it.each<[Partial<HistoryEntry>, string]>([
    [{ cells: 1, cellColumns: [hours], sample: [cell("", "9h")] }, "a rempli 1 cellule dans horaires"],
    [{ cells: 1, cellColumns: [hours], sample: [cell("9h", "")] }, "a vidé 1 cellule dans horaires"],
    [{ cells: 36, cellColumns: [hours], sample: [cell("", "9h")] }, "a modifié 36 cellules dans horaires"],
    [{ cells: 1, cellColumns: [town], sample: [cell("a", "b")] }, "a modifié 1 cellule dans sans titre"],
    [{ cells: 1200, cellColumns: [hours, town] }, "a modifié 1 200 cellules dans 2 colonnes"],
    [{ kinds: ["rows-deleted"], rows: 3 }, "a supprimé 3 lignes"],
    [{ kinds: ["rows-added"], rows: 2, file: "ajout.csv" }, "a ajouté 2 lignes, avec le fichier « ajout.csv »"],
    [
      { kinds: ["cells", "rows-added"], rows: 1, cells: 2, cellColumns: [hours] },
      "a ajouté 1 ligne et a modifié 2 cellules dans horaires",
    ],
    [
      { kinds: ["column-renamed"], columns: [{ column: hours, before: "h", after: "horaires" }] },
      "a renommé la colonne « h » en « horaires »",
    ],
    [
      { kinds: ["column-deleted"], columns: [{ column: town, before: "", after: null }] },
      "a supprimé la colonne « sans titre »",
    ],
    [
      {
        kinds: ["column-deleted"],
        columns: [
          { column: town, before: "a", after: null },
          { column: hours, before: "b", after: null },
        ],
      },
      "a changé 2 colonnes",
    ],
    [
      {
        kinds: ["column-added"],
        columns: [
          { column: town, before: null, after: "a" },
          { column: hours, before: null, after: "b" },
        ],
      },
      "a ajouté 2 colonnes",
    ],
    [{ kinds: ["rows-moved"] }, "a changé l’ordre des lignes"],
    [{ kinds: ["schema"] }, "a changé le modèle"],
    ...(
      [
        [{ did: "removed" }, "a retiré le modèle"],
        [
          { did: "chose", name: "scdl/subventions", version: "2.1.1", derived: false },
          "a choisi le modèle « scdl/subventions, version 2.1.1 »",
        ],
        [{ did: "chose", name: "Lycées", version: null, derived: true }, "a créé le modèle à partir des données"],
        [edited(["name", '"SIRET"', '"siret"']), "a renommé la colonne « SIRET » en « siret » dans le modèle"],
        [edited(["constraints.required", null, "true"]), "a rendu « SIRET » obligatoire"],
        [edited(["constraints.required", "true", null]), "a permis de laisser « SIRET » vide"],
        [
          edited(["type", null, '"integer"'], ["constraints.pattern", '"^1$"', null]),
          "a changé le type de « SIRET » et a changé la forme demandée pour « SIRET »",
        ],
        [
          edited(["constraints.minimum", null, "0"], ["constraints.maximum", null, "9"]),
          "a changé les limites de « SIRET »",
        ],
        [{ ...edited(["title", null, '"S"']), count: 12 }, "a fait 12 changements dans le modèle"],
        [
          { did: "edited", count: 1, differences: [allowed({ added: ["Lens", "Avion"], removed: [], more: 0 })] },
          "a permis « Lens », « Avion » dans « SIRET »",
        ],
        [
          { did: "edited", count: 1, differences: [allowed({ added: [], removed: ["Lens"], more: 4 })] },
          "ne permet plus « Lens » ni 4 autres valeurs dans « SIRET »",
        ],
        [{ ...edited(), count: 0 }, "a changé le modèle"],
      ] as const
    ).map(([schema, said]): [Partial<HistoryEntry>, string] => [
      { kinds: ["schema"], schema: HistorySchema.parse(schema) },
      said,
    ]),
    [{ kinds: ["import"], rows: 0 }, "a importé ce tableau"],
  ])("%j", (given, sentence) => {
    const said = sentenceOfEntry(entry(given), WORDS.fr.history, (column) => TITLES.get(column));
    expect(said.replaceAll(/[\u00a0\u202f]/g, " ")).toBe(sentence);
  });
});

describe("the part of a text that changed", () => {
  it.each([
    ["9h-12h", "9h-17h", { start: "9h-1", before: "2", after: "7", end: "h" }],
    ["", "OUI", { start: "", before: "", after: "OUI", end: "" }],
    ["a", "a ", { start: "a", before: "", after: " ", end: "" }],
    ["aa", "aaa", { start: "aa", before: "", after: "a", end: "" }],
    ["👩‍🏫 un", "👩‍🔬 un", { start: "👩‍", before: "🏫", after: "🔬", end: " un" }],
  ])("%j to %j", (before, after, part) => {
    expect(changedPart(before, after)).toEqual(part);
  });
});

describe("the days of the history", () => {
  it("are named, and hold their gestures in order", () => {
    const now = new Date(2026, 10, 22, 0, 30);
    const at = (...[day, hour, year = 2026, month = 10]: number[]) =>
      entry({ at: new Date(year ?? 0, month ?? 0, day, hour).toISOString() });
    const entries = [at(22, 0), at(21, 23), at(21, 1), at(20, 12), at(31, 12, 2025, 11)];
    const days = byDay(entries, now.getTime(), WORDS.fr.history, "fr");
    expect(days.map(({ title, entries: of }) => [title, of.length])).toEqual([
      ["Aujourd’hui", 1],
      ["Hier", 2],
      ["Vendredi 20 novembre", 1],
      ["Mercredi 31 décembre 2025", 1],
    ]);
  });
});

describe("what was fetched of the history", () => {
  const page = (ids: readonly number[], next: string | null) => ({
    entries: ids.map((id) => entry({ id: `${id}.0` })),
    next,
  });
  const ids = (fetched: { entries: readonly HistoryEntry[] }) =>
    fetched.entries.map(({ id }) => Number.parseInt(id, 10));
  const begun = withNewer({ entries: [], next: null, begun: false }, page([9, 8, 7], "c"));

  it("names the file of a gesture that is known already, once that is noted; the others stay the same", () => {
    const [newest, ...others] = page([9, 8, 7], "c").entries;
    if (newest === undefined) throw new Error("no entry");
    const now = withNewer(begun, { entries: [{ ...newest, file: "ajout.csv" }, ...others], next: "c" });
    expect(now.entries.map(({ file }) => file)).toEqual(["ajout.csv", undefined, undefined]);
    expect(now.entries[1]).toBe(begun.entries[1]);
    expect(withNewer(now, page([9, 8, 7], "c"))).toBe(now);
  });

  it("grows at the end with older pages, which repeat nothing", () => {
    const grown = withOlder(begun, page([7, 6, 5], null));
    expect(ids(grown)).toEqual([9, 8, 7, 6, 5]);
    expect(grown.next).toBeNull();
  });

  it("grows at the start with newer gestures, and keeps what it had as it was", () => {
    const fresh = withNewer(begun, page([11, 10, 9], "b"));
    expect(ids(fresh)).toEqual([11, 10, 9, 8, 7]);
    expect(fresh.next).toBe("c");
    expect(fresh.entries[2]).toBe(begun.entries[0]);
    expect(withNewer(begun, page([9, 8, 7], "c"))).toBe(begun);
  });

  it("begins anew when more came than a page holds", () => {
    const anew = withNewer(begun, page([30, 29, 28], "z"));
    expect(ids(anew)).toEqual([30, 29, 28]);
    expect(anew.next).toBe("z");
  });
});
