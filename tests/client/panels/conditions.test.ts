import { describe, expect, it } from "vitest";
import { type ConditionKind, filterOf } from "#client/panels/views/conditions.ts";
import { filterSentence } from "#client/panels/views/filter-sentence.ts";
import { WORDS } from "#shared/i18n/words.ts";
import type { ColumnId, UserId } from "#shared/model/ids.ts";
import type { RowFilter } from "#shared/views/view.ts";

const column = "c1" as ColumnId;
const parts = { words: WORDS.fr.views, me: "me" as UserId, nameOf: () => "statut", when: () => "hier" };

describe("a condition", () => {
  const cases: [ConditionKind, string, string, string][] = [
    ["contains", "lens", "", "statut contient «\u00a0lens\u00a0»"],
    ["notContains", "lens", "", "statut ne contient pas «\u00a0lens\u00a0»"],
    ["is", "OUI", "", "statut = OUI"],
    ["isNot", "", "", "statut ≠ vide"],
    ["blank", "", "", "statut vide"],
    ["filled", "", "", "statut rempli"],
    ["above", "1 250,5", "", "statut ≥ 1 250,5"],
    ["until", "31/12/2024", "", "statut ≤ 31/12/2024"],
    ["length", "3", "5", "statut\u00a0: de 3 à 5 caractères"],
    ["length", "", "5", "statut\u00a0: 5\u00a0caractères au plus"],
    ["matches", "^\\d+$", "", "statut suit le motif ^\\d+$"],
  ];
  it.each(cases)("%s %s %s reads: %s", (kind, value, to, sentence) => {
    expect(filterSentence(filterOf(kind, column, value, to) as RowFilter, parts)).toBe(sentence);
  });

  const wrong: [ConditionKind, string, string][] = [
    ["contains", "", "nothing"],
    ["above", "beaucoup", "notANumber"],
    ["since", "31/02/2024", "notADate"],
    ["length", "trois", "notANumber"],
    ["matches", "(", "notAPattern"],
  ];
  it.each(wrong)("%s « %s » is told what it lacks", (kind, value, fault) => {
    expect(filterOf(kind, column, value, "")).toBe(fault);
  });

  it("on people’s work is said from where one stands", () => {
    const said = (filter: RowFilter) => filterSentence(filter, parts);
    expect(said({ kind: "assigned", to: parts.me })).toBe("les miennes");
    expect(said({ kind: "changed", since: "2026-01-01T00:00:00Z", by: parts.me })).toBe(
      "modifiées par moi depuis hier",
    );
    expect(said({ kind: "issues", column, not: true })).toBe("sans problème dans statut");
  });
});
