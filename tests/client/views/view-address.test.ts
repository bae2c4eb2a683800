/** A link to what one sees: read back as it was made, and nothing that another wrote is taken on trust. */
import { expect, it } from "vitest";
import { viewAddress, viewOfHash } from "#client/views/view-address.ts";
import type { ColumnId, DatasetId, SavedViewId } from "#shared/model/ids.ts";
import { type RowFilter, type View, WHOLE_VIEW } from "#shared/views/view.ts";

const DATASET = "d".repeat(20) as DatasetId;
const COLUMN = "c1" as ColumnId;

const SEEN: View = {
  ...WHOLE_VIEW,
  filters: [{ kind: "contains", column: COLUMN, text: "Évron & « Laval » ? #" }],
  sort: [{ column: COLUMN, descending: true }],
};

it("opens what was seen, and names a saved view by its id", () => {
  const address = viewAddress(DATASET, SEEN, null) ?? "";
  expect(address).toMatch(/^\/d\/d{20}#vue=[\w-]+$/);
  expect(viewOfHash(new URL(address, "http://x").hash)).toEqual(SEEN);
  expect(viewAddress(DATASET, SEEN, "s1" as SavedViewId)).toBe(`/d/${DATASET}?view=s1`);
  expect(viewAddress(DATASET, null, null)).toBe(`/d/${DATASET}`);
});

it("keeps rows named one by one to oneself, and is not made longer than what is passed on whole", () => {
  const rows: RowFilter = { kind: "rows", rows: [], about: "doublons" };
  const address = viewAddress(DATASET, { ...SEEN, filters: [rows] }, null) ?? "";
  expect(viewOfHash(new URL(address, "http://x").hash)?.filters).toEqual([]);
  const values = Array.from({ length: 900 }, (_, i) => `commune ${i}`);
  expect(viewAddress(DATASET, { ...SEEN, filters: [{ kind: "values", column: COLUMN, values }] }, null)).toBeNull();
});

it.each([
  ["#top", undefined],
  ["", undefined],
  ["#vue=%%%", null],
  [`#vue=${btoa('{"filters":"all"}')}`, null],
  [`#vue=${btoa("null")}`, null],
])("of %s reads %s", (hash, read) => {
  expect(viewOfHash(hash)).toBe(read);
});
