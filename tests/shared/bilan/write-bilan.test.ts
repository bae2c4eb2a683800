/** The report in words, and as Markdown: what is known is said, what is not is left out, and nothing that people wrote means more than its letters. */
import { describe, expect, it } from "vitest";
import { toMarkdown } from "#shared/bilan/to-markdown.ts";
import { type BilanParts, bilanParts, wholeBilan } from "#shared/bilan/write-bilan.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { UserId } from "#shared/model/ids.ts";

const ines = { id: UserId.parse("ines0000000000000000"), name: "Inès", colour: 1 };
const AT = "2026-11-20T10:42:00.000Z";
const EMPTY: BilanParts = {
  dataset: "Collèges",
  space: "Mayenne",
  texts: [],
  decisions: [],
  facts: {
    people: [],
    first: null,
    last: null,
    gestures: 0,
    cut: false,
    files: [],
    steps: [],
    stepCount: 0,
    imported: null,
  },
  look: {
    ...{ rows: 2, columns: 3, changes: null, privateColumns: [], schema: null, before: null, now: null },
    ...{ doubts: null, questions: null },
  },
};
const said = (parts: BilanParts, language: "fr" | "en" = "fr") => {
  const words = WORDS[language].bilan;
  return toMarkdown(
    wholeBilan(
      parts,
      bilanParts(parts, words, ({ operation }) => operation),
      words,
    ),
  );
};

describe("the report of a table", () => {
  it("of which nothing is known says how large it is, and no more", () => {
    expect(said(EMPTY)).toBe(
      "# Bilan de mise en qualité : Collèges\n\nMayenne\n\n## Le jeu de données\n\n- 2 lignes, 3 colonnes aujourd’hui\n\n## Conformité, avant et après\n\nAucun modèle n’est choisi : la conformité ne peut pas se dire.\n".replace(
        / :/g,
        "\u00a0:",
      ),
    );
  });

  it("tells steps with who, how much and why, decisions, and scores before and after", () => {
    const text = said({
      ...EMPTY,
      texts: [{ section: "about", text: "Des collèges.", by: ines, at: AT }],
      decisions: [
        { column: "c1" as never, title: "mobile", level: "red", said: { decision: "remove" }, by: ines, at: AT },
      ],
      facts: {
        ...EMPTY.facts,
        people: [{ person: ines, gestures: 12, cells: 412, minutes: 95 }],
        steps: [
          {
            ...{ operation: "texts.trim", params: "{}", gesture: "2.7", entry: "3.0", at: AT, author: ines },
            ...{ cells: 412, rows: 0, why: "copiés d’un PDF", columns: [], cellColumns: [] },
          },
        ],
        stepCount: 1,
      },
      look: {
        ...EMPTY.look,
        schema: "scdl/collèges",
        before: { percent: 61, issues: 300 },
        now: { percent: 99.9, issues: 1 },
        privateColumns: ["mobile"],
      },
    });
    for (const part of [
      "Des collèges.",
      "Inès texts.trim (412 cellules)",
      "Pourquoi\u00a0: copiés d’un PDF",
      "| Inès | 1\u00a0h\u00a035 | 12 | 412 |",
      "«\u00a0mobile\u00a0»\u00a0: non publiée",
      "61\u00a0%, 300 problèmes",
      "99,9\u00a0%, 1 problème",
    ])
      expect(text).toContain(part);
  });

  it("names the tables that were added or joined among the sources, and many columns taken out in one line", () => {
    const years = Array.from({ length: 37 }, (_, year) => String(1985 + year));
    const step = {
      params: "{}",
      gesture: "2.7",
      entry: "3.0",
      at: AT,
      author: ines,
      cells: 0,
      why: null,
      columns: [],
      cellColumns: [],
    };
    const text = said({
      ...EMPTY,
      facts: {
        ...EMPTY.facts,
        steps: [
          { ...step, operation: "compile.append", rows: 12 },
          { ...step, operation: "texts.trim", rows: 3 },
        ],
        stepCount: 2,
      },
      look: {
        ...EMPTY.look,
        changes: {
          ...{ rowsAdded: 0, rowsRemoved: 0, filled: 0, cleared: 0, changed: 0 },
          ...{ columnsAdded: [], columnsRenamed: [], columnsRemoved: years },
        },
      },
    });
    const [, sources = ""] = text.split("D’où viennent les données");
    const [ofSources = ""] = sources.split("## ");
    expect(ofSources).toContain("Inès compile.append (12 lignes)");
    expect(ofSources).not.toContain("texts.trim");
    expect(text).toContain("37 colonnes retirées, de «\u00a01985\u00a0» à «\u00a02021\u00a0»");
    expect(text.match(/retirée/g)).toHaveLength(2);
  });

  it("keeps what people wrote as text in Markdown, in English too", () => {
    const texts = [{ section: "about" as const, text: "# not a title\n<b>bold</b> | 1. x", by: ines, at: AT }];
    const text = said({ ...EMPTY, texts, dataset: "a*b" }, "en");
    expect(text).toContain("# Data quality report: a\\*b");
    expect(text).toContain("\\# not a title  \n\\<b\\>bold\\</b\\> \\| 1. x");
  });
});
