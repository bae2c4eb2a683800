import { expect, it } from "vitest";
import { digestLetter } from "#server/notices/digest-letter.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { markOf } from "#shared/model/cell-content.ts";
import { Notice } from "#shared/wire/notices.ts";

it("a suggestion that a value is not available is said in words, in the letter’s language", () => {
  const notice = Notice.parse({
    ...{ id: 1, kind: "suggestion", at: "2024-01-05T08:00:00.000Z", by: null, read: false },
    about: { is: "thread", thread: "t".repeat(20), excerpt: markOf("secret") },
    space: { id: "s".repeat(20), name: "Lens" },
    dataset: { id: "d".repeat(20), name: "Lieux" },
  });
  for (const language of ["fr", "en"] as const) {
    const given = { name: "Rose", language, notices: [notice], origin: "https://data.example.fr", unsubscribe: "u" };
    const letter = digestLetter(given);
    for (const said of [letter.text, letter.html]) {
      expect(said).toContain(WORDS[language].unavailable.said("secret"));
      expect(said).not.toContain(markOf("secret"));
    }
  }
});

it("what became of the public address is said instead of a state that is as it was", () => {
  const notice = Notice.parse({
    ...{ id: 1, kind: "state", at: "2024-01-05T08:00:00.000Z", by: null, read: false },
    about: { is: "state", state: "draft", note: null, address: "current" },
    space: { id: "s".repeat(20), name: "Lens" },
    dataset: { id: "d".repeat(20), name: "Lieux" },
  });
  const given = { name: "Rose", notices: [notice], origin: "https://data.example.fr", unsubscribe: "u" };
  const { text } = digestLetter({ ...given, language: "fr" });
  expect(text).toContain("Quelqu’un a publié le tableau à mesure qu’il change");
  expect(text).not.toContain("brouillon");
});

it("a part to complete is said with how much it is, and its link opens what is left", () => {
  const notice = Notice.parse({
    ...{ id: 1, kind: "share", at: "2024-01-05T08:00:00.000Z", by: null, read: false },
    about: { is: "share", rows: 18, columns: 1 },
    space: { id: "s".repeat(20), name: "Lens" },
    dataset: { id: "d".repeat(20), name: "Lieux" },
  });
  const given = { name: "Rose", notices: [notice], origin: "https://data.example.fr", unsubscribe: "u" };
  const { text } = digestLetter({ ...given, language: "fr" });
  expect(text).toContain("Quelqu’un vous confie 18\u00a0lignes et 1\u00a0colonne à compléter");
  expect(text).toContain(`https://data.example.fr/d/${"d".repeat(20)}?complete=true`);
});
