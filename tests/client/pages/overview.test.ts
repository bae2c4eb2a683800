import { describe, expect, it } from "vitest";
import { orderBy, type SortKey, sortLines } from "#client/pages/overview/line-order.ts";
import { datasetLines, type Filter, progressOf, scoreOf, spaceLines, waiting } from "#client/pages/overview/lines.ts";
import { overviewCsv } from "#client/pages/overview/overview-csv.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { DatasetId, SpaceId } from "#shared/model/ids.ts";
import type { Overview, OverviewDataset } from "#shared/wire/overview.ts";

const LENS = SpaceId.parse("l".repeat(20));
const ARRAS = SpaceId.parse("a".repeat(20));
const ALL: Filter = { text: "", state: "all" };

function dataset(letter: string, given: Partial<OverviewDataset>): OverviewDataset {
  return {
    ...{ id: DatasetId.parse(letter.repeat(20)), space: LENS, name: letter, rows: 10, columns: 2, issues: null },
    ...{ state: "draft", modified: false, isPublic: false, validRows: 0, comments: 0, present: [] },
    questions: { open: 0, oldest: null },
    forMe: { questions: 0, suggestions: 0, step: null },
    last: { at: "2026-03-01T00:00:00.000Z", by: null },
    ...given,
  };
}

const OVERVIEW: Overview = {
  spaces: [
    { id: LENS, name: "Lens", role: "owner", people: 3 },
    { id: ARRAS, name: "Arras", role: "reviewer", people: 2 },
  ],
  datasets: [
    dataset("a", { name: "Écoles", issues: 5, validRows: 10, state: "approved" }),
    dataset("b", { name: "bornes", questions: { open: 2, oldest: "2026-02-02" }, forMe: forMe(2, "correct") }),
    dataset("c", { name: "=cmd()", space: ARRAS, rows: 0, questions: { open: 2, oldest: "2026-01-01" } }),
  ],
};

function forMe(questions: number, step: OverviewDataset["forMe"]["step"]): OverviewDataset["forMe"] {
  return { questions, suggestions: 0, step };
}

function namesBy(key: SortKey, direction: "ascending" | "descending"): string[] {
  return sortLines(datasetLines(OVERVIEW, ALL), { key, direction }, "fr").map(({ name }) => name);
}

describe("the lines of the overview", () => {
  it.each([
    [{ text: "ecole", state: "all" }, ["Écoles"]],
    [{ text: " ARRAS ", state: "all" }, ["=cmd()"]],
    [{ text: "", state: "mine" }, ["bornes"]],
    [{ text: "", state: "approved" }, ["Écoles"]],
    [{ text: "arras", state: "approved" }, []],
  ] satisfies [Filter, string[]][])("are those that %o lets through", (filter, names) => {
    expect(datasetLines(OVERVIEW, filter).map(({ name }) => name)).toEqual(names);
  });

  it("add up to a line for each space, without those the filter left nothing of", () => {
    const [lens, arras] = spaceLines(OVERVIEW, datasetLines(OVERVIEW, ALL), ALL);
    expect(lens).toMatchObject({
      name: "Lens",
      datasets: 2,
      rows: 20,
      validRows: 10,
      checked: { issues: 5, cells: 20 },
    });
    expect(lens && [waiting(lens), progressOf(lens), scoreOf(lens)]).toEqual([3, 0.5, 0.75]);
    expect(arras && [progressOf(arras), scoreOf(arras), arras.questions.oldest]).toEqual([null, null, "2026-01-01"]);
    const mine: Filter = { text: "", state: "mine" };
    expect(spaceLines(OVERVIEW, datasetLines(OVERVIEW, mine), mine).map(({ name }) => name)).toEqual(["Lens"]);
  });

  it("come with what waits for me first, then the question that waits longest", () => {
    expect(namesBy("mine", "descending")).toEqual(["bornes", "=cmd()", "Écoles"]);
    expect(namesBy("questions", "descending")).toEqual(["=cmd()", "bornes", "Écoles"]);
    expect(namesBy("name", "ascending")).toEqual(["=cmd()", "bornes", "Écoles"]);
  });

  it("put what has no such figure last, in either direction", () => {
    expect(namesBy("score", "ascending")[0]).toBe("Écoles");
    expect(namesBy("score", "descending")[0]).toBe("Écoles");
    expect(namesBy("progress", "descending").at(-1)).toBe("=cmd()");
  });

  it("turn round when their title is chosen again", () => {
    const once = orderBy("questions", { key: "mine", direction: "descending" });
    expect(once).toEqual({ key: "questions", direction: "descending" });
    expect(orderBy("questions", once)).toEqual({ key: "questions", direction: "ascending" });
  });

  it("go into a file that no spreadsheet takes for formulas", () => {
    const lines = overviewCsv(datasetLines(OVERVIEW, ALL), WORDS.fr).split("\r\n");
    expect(lines[0]).toMatch(/^espace,jeu de données,état,/);
    expect(lines[1]).toMatch(/^Lens,Écoles,Validé,non,0,10,5,0\.7500,0,,0,2026-03-01T00:00:00\.000Z,,0,10,2$/);
    expect(lines[3]).toContain("Arras,'=cmd()");
  });
});
