import { describe, expect, test } from "vitest";
import type { Merge } from "#shared/formats/reading/raw-table.ts";
import { proposalFor, readSheet, shapeWith, sheet } from "./read-rows.ts";

const area = (top: number, left: number, bottom: number, right: number): Merge => ({ top, left, bottom, right });

describe("titles are found on several lines", () => {
  const cases: [what: string, text: string, merges: Merge[], header: [row: number, lines: number], titles: string[]][] =
    [
      ["one line", "école|élèves\nA|3\nB|4", [], [1, 1], ["école", "élèves"]],
      [
        "merged titles over others",
        "Collège|Effectifs 2021||Effectifs 2022|\n|Filles|Garçons|Filles|Garçons\nA|1|2|3|4\nB|1|2|3|4",
        [area(1, 0, 2, 0), area(1, 1, 1, 2), area(1, 3, 1, 4)],
        [1, 2],
        [
          "Collège",
          "Effectifs 2021 – Filles",
          "Effectifs 2021 – Garçons",
          "Effectifs 2022 – Filles",
          "Effectifs 2022 – Garçons",
        ],
      ],
      [
        "the same without merged areas, as a CSV file has it",
        "Collège|Effectifs 2021||Effectifs 2022|\n|Filles|Garçons|Filles|Garçons\nA|1|2|3|4\nB|1|2|3|4",
        [],
        [1, 2],
        [
          "Collège",
          "Effectifs 2021 – Filles",
          "Effectifs 2021 – Garçons",
          "Effectifs 2022 – Filles",
          "Effectifs 2022 – Garçons",
        ],
      ],
      [
        "few groups over many titles, below a title of the table",
        "Effectifs des collèges||||||\n||2021|||2022||\nNom|Commune|Filles|Garçons|Total|Filles|Garçons|Total\nA|X|1|2|3|1|2|3\nB|Y|1|2|3|1|2|3",
        [],
        [2, 2],
        [
          "Nom",
          "Commune",
          "2021 – Filles",
          "2021 – Garçons",
          "2021 – Total",
          "2022 – Filles",
          "2022 – Garçons",
          "2022 – Total",
        ],
      ],
      [
        "years under what they are years of",
        "Commune|Population||\n|2019|2020|2021\nLens|10|20|30\nAvion|11|21|31",
        [area(1, 1, 1, 3)],
        [1, 2],
        ["Commune", "Population – 2019", "Population – 2020", "Population – 2021"],
      ],
      [
        "titles merged downwards",
        "Region|Part|Impact|\n|||\n||sur un trimestre|depuis 2010\nA|1|2|3",
        [area(1, 0, 3, 0), area(1, 1, 3, 1), area(1, 2, 2, 3)],
        [1, 3],
        ["Region", "Part", "Impact – sur un trimestre", "Impact – depuis 2010"],
      ],
      [
        "a title merged over the whole table is no title of a column",
        "Liste des écoles||\nnom|ville|élèves\nA|B|3\nC|D|4",
        [area(1, 0, 1, 2)],
        [2, 1],
        ["nom", "ville", "élèves"],
      ],
      [
        "a first row of data with gaps is no second line",
        "nom||élèves\nA|x|3\nB|y|4\nC|z|5",
        [],
        [1, 1],
        ["nom", "", "élèves"],
      ],
      [
        "texts in a gap of the titles are no titles",
        "nom|adresse||ville\nA|1 rue B|bât. C|Lens\nD|2 rue E||Avion",
        [],
        [1, 1],
        ["nom", "adresse", "", "ville"],
      ],
    ];
  test.each(cases)("%s", (_, text, merges, [row, lines], titles) => {
    const rows = sheet(text);
    const shape = shapeWith(merges);
    expect(proposalFor(rows, shape).header).toEqual({ row, lines });
    expect(readSheet(rows, {}, shape).titles).toEqual(titles);
  });
});

describe("totals are proposed away where it is sure that they are", () => {
  const cases: [what: string, text: string, rows: number[]][] = [
    ["a total that is one", "école|élèves\nA|3\nB|4\nTotal|7", [4]],
    ["a total of figures written in French", "école|coût\nA|1 200,50 €\nB|3,25 €\nTOTAL GÉNÉRAL|1 203,75 €", [4]],
    ["a total whose sum is wrong, at the end", "école|élèves\nA|3\nB|4\nTotal|9", [4]],
    ["a total without figures, at the end", "école|élèves\nA|3\nB|4\nTotal|", [4]],
    ["what is called total and goes on", "enseigne|stations\nEsso|600\nTotal|3500\nAvia|300", []],
    ["a company that begins so", "titulaire|montant\nTotal Énergies|12\nEngie|30", []],
    ["a company that begins so, with the last row", "titulaire|montant\nEngie|30\nTotal Énergies|12", []],
    ["a brand in a table of texts", "enseigne|ville|prises\nIonity|Lens|4\nTotal|Avion|2", []],
    ["a total of something, which adds up", "école|élèves\nA|3\nB|4\nTotal des écoles de Lens|7", [4]],
    [
      "subtotals and the total of them",
      "secteur|école|élèves\nNord|A|3\n|B|4\nSous-total Nord||7\nSud|C|5\n|D|6\nSous-total Sud||11\nTotal||18",
      [4, 7, 8],
    ],
    [
      "a total in the second column",
      "secteur|école|élèves\nNord|A|3\nNord|B|4\nNord|Total|7\nSud|C|5\nSud|D|6\nSud|Total|11",
      [4, 7],
    ],
    ["a total above what it adds up", "école|élèves\nEnsemble|7\nA|3\nB|4", [2]],
    ["an ensemble that is a name", "lieu|places\nEnsemble scolaire Saint-Jean|120\nÉcole A|80", []],
    ["a column of totals is a column like others", "école|filles|garçons|total\nA|1|2|3\nB|2|2|4", []],
    ["nothing is the sum of nothing", "école|élèves\nA|0\nTotal Danse|0\nB|0", []],
  ];
  test.each(cases)("%s", (_, text, rows) => {
    expect(proposalFor(sheet(text)).rowsSetAside).toEqual(rows);
  });
});

describe("notes and titles that come again are proposed away", () => {
  const cases: [what: string, text: string, rows: number[]][] = [
    ["a source below", "a|b|c\n1|2|3\n4|5|6\nSource : mairie||", [4]],
    ["notes by number, by star, between rows", "a|b|c\n1|2|3\n(1) sans les externes||\n* estimation||\n4|5|6", [3, 4]],
    ["a sentence after an empty row", "a|b|c\n1|2|3\n4|5|6\n||\nChiffres provisoires||", [5]],
    ["all that follows such a sentence", "a|b|c\n1|2|3\n4|5|6\n||\nChiffres provisoires||\n2021||", [5, 6]],
    ["a row of data with one value is left", "a|b|c\n1|2|3\nLens||\n4|5|6", []],
    ["a last row with one value is left", "nom|b|c\nA|2|3\nLens||", []],
    ["a starred value of two columns is left", "nom|note\n* A|\nB|3", []],
    ["titles again", "nom|élèves\nA|3\nnom|élèves\nB|4", [3]],
    ["the section of a table is left", "nom|ville|élèves\nPublic||\nA|Lens|3\nPrivé||\nB|Lens|4", []],
  ];
  test.each(cases)("%s", (_, text, rows) => {
    expect(proposalFor(sheet(text)).rowsSetAside).toEqual(rows);
  });
});

test("every row that is set aside says why, and what stood there", () => {
  const rows = sheet(
    "Effectifs||\n||\nnom|filles|garçons\nA|1|2\n||\nnom|filles|garçons\nB|3|4\nTotal|4|6\nSource : mairie||",
  );
  const read = readSheet(rows);
  expect(read.table).toEqual([
    ["A", "1", "2"],
    ["B", "3", "4"],
  ]);
  expect(read.lines.map(({ role }) => role)).toEqual([
    "above",
    "above",
    "header",
    "data",
    "empty",
    "repeated-header",
    "data",
    "total",
    "note",
  ]);
  expect(read.setAside).toEqual([
    { what: "rows", reason: "above", count: 2, numbers: [1, 2], examples: ["Effectifs"] },
    { what: "rows", reason: "empty", count: 1, numbers: [5], examples: [] },
    { what: "rows", reason: "repeated-header", count: 1, numbers: [6], examples: ["nom · filles · garçons"] },
    { what: "rows", reason: "total", count: 1, numbers: [8], examples: ["Total · 4 · 6"] },
    { what: "rows", reason: "note", count: 1, numbers: [9], examples: ["Source : mairie"] },
  ]);
});
