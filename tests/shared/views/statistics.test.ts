import { describe, expect, it } from "vitest";
import { atOnce } from "#shared/model/in-slices.ts";
import { facetsOf } from "#shared/views/facets.ts";
import { statisticsInSlices } from "#shared/views/statistics.ts";
import { columnAt } from "../../convergence/replica.ts";
import { tableOf } from "./table-of.ts";

function statisticsOf(...texts: string[]) {
  const { table } = tableOf(
    ["n", "value"],
    texts.map((text, n) => [String(n), text]),
  );
  return atOnce(statisticsInSlices(facetsOf(table, columnAt(table, 1), null)));
}

describe("a column in a few figures", () => {
  it("counts what is filled, what is blank, and different texts", () => {
    expect(statisticsOf("a", "", "b", "a", "")).toMatchObject({ filled: 3, blank: 2, unavailable: 0, distinct: 2 });
  });

  it("adds up numbers, as they are written here", () => {
    expect(statisticsOf("10", "2", "1 000,5", "2", "")).toMatchObject({
      as: "number",
      least: "2",
      most: "1 000,5",
      figures: { sum: 1014.5, mean: 253.625, median: 6 },
    });
  });

  it("adds up tenths without the dust of rounding", () => {
    expect(statisticsOf(...Array.from({ length: 10 }, (_, n) => `0.${n}`), "1e9", "-1e9").figures?.sum).toBeCloseTo(
      4.5,
    );
  });

  it("orders dates by their day, whatever the way they are written", () => {
    expect(statisticsOf("02/01/2024", "2023-12-31", "31/01/2023")).toMatchObject({
      as: "date",
      least: "31/01/2023",
      most: "02/01/2024",
      figures: null,
    });
  });

  it("takes codes that begin with a zero for texts", () => {
    expect(statisticsOf("01004", "75056").as).toBe("text");
  });

  it("leaves a few texts among numbers out, and says how many", () => {
    const numbers = Array.from({ length: 40 }, (_, n) => String(n));
    expect(statisticsOf(...numbers, "néant")).toMatchObject({ as: "number", others: 1, most: "39" });
    expect(statisticsOf("1", "2", "néant").as).toBe("text");
  });

  it("orders texts as in a French dictionary", () => {
    expect(statisticsOf("Zoé", "émile", "Emma")).toMatchObject({ as: "text", least: "émile", most: "Zoé" });
  });

  it("names the longest text, and the most frequent unless none is there twice", () => {
    expect(statisticsOf("oui", "oui", "peut-être")).toMatchObject({
      longest: { text: "peut-être", count: 1 },
      mostFrequent: { text: "oui", count: 2 },
    });
    expect(statisticsOf("a", "b").mostFrequent).toBeNull();
  });

  it("says nothing of an empty column", () => {
    expect(statisticsOf("", "")).toMatchObject({ as: "text", least: null, most: null, longest: null, distinct: 0 });
  });
});
