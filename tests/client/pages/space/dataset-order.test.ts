/** How the datasets of a space are ordered. */
import { describe, expect, it } from "vitest";
import {
  inTheirPlaces,
  type Order,
  orderBy,
  readOrder,
  sortDatasets,
  writeOrder,
} from "#client/pages/space/dataset-order.ts";
import { DatasetId } from "#shared/model/ids.ts";
import type { DatasetSummary } from "#shared/wire/http.ts";

function dataset(name: string, more: Partial<DatasetSummary> = {}): DatasetSummary {
  const id = DatasetId.parse(name.toLowerCase().padEnd(20, "0").slice(0, 20));
  const figures = { rows: 10, columns: 2, issues: null, openThreads: 0, present: [] };
  return { id, name, changedAt: "2026-01-01T00:00:00Z", ...figures, ...more };
}

const work = (validRows: number, open: number) => ({ validRows, questions: { open, forMe: 0 }, lastBy: null });

const DATASETS = [
  dataset("b10", { issues: 4, work: work(5, 0), changedAt: "2026-01-03T00:00:00Z" }),
  dataset("b9", { issues: 0, work: work(10, 2), review: { state: "approved", modified: false, isPublic: false } }),
  dataset("a", { work: work(0, 1), changedAt: "2026-01-02T00:00:00Z" }),
];
const names = (datasets: readonly DatasetSummary[]) => datasets.map(({ name }) => name).join(" ");

describe("the order of the datasets of a space", () => {
  it.each<[Order["key"], string, string]>([
    ["name", "a b9 b10", "b10 b9 a"],
    ["state", "b10 a b9", "b9 b10 a"],
    // without a schema there is no figure: last either way
    ["quality", "b10 b9 a", "b9 b10 a"],
    ["validated", "a b10 b9", "b9 b10 a"],
    ["questions", "b9 a b10", "b10 a b9"],
    ["last", "b10 a b9", "b9 a b10"],
  ])("by %s puts first what one looks for, then the other way round", (key, first, again) => {
    const order = orderBy(key, null);
    expect(names(sortDatasets(DATASETS, order, "fr"))).toBe(first);
    expect(names(sortDatasets(DATASETS, orderBy(key, order), "fr"))).toBe(again);
  });

  it("leaves each at its place when its figures change, and what is new comes first", () => {
    const places = sortDatasets(DATASETS, orderBy("questions", null), "fr").map(({ id }) => id);
    const later = [dataset("new"), ...DATASETS.map((one) => ({ ...one, work: work(0, 9) }))];
    expect(names(inTheirPlaces(later, places))).toBe("new b9 a b10");
  });

  it("is remembered as a text, and a text that is no order is none", () => {
    const order = orderBy("last", null);
    expect(readOrder(writeOrder(order))).toEqual(order);
    expect(["", "last", "size ascending", "last upwards", null].map(readOrder)).toEqual([null, null, null, null, null]);
  });
});
