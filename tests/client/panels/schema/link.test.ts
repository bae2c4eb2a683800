import { expect, it } from "vitest";
import { linkItem, newLink, THIS_TABLE, tablesToChoose, withPair } from "#client/panels/schema/link.ts";
import { DatasetId } from "#shared/model/ids.ts";

const id = (letter: string) => DatasetId.parse(letter.repeat(20));

it("is written once each of its columns is chosen on both sides", () => {
  expect(linkItem(newLink)).toBeNull();
  const half = withPair({ ...newLink, table: "Communes" }, 0, { here: "commune", there: null });
  expect(linkItem(half)).toBeNull();
  const whole = withPair(half, 0, { here: "commune", there: "code" });
  const item = { fields: ["commune"], reference: { resource: "Communes", fields: ["code"] } };
  expect(linkItem(whole)).toEqual(item);
  expect(linkItem(withPair(whole, 1, { here: null, there: null }))).toEqual(item);
  expect(linkItem(withPair(whole, 1, { here: "année", there: null }))).toBeNull();
  expect(linkItem({ ...whole, table: THIS_TABLE })).toMatchObject({ reference: { resource: "" } });
});

it("points to tables that a name leads to: not to the table itself, nor to two of one name", () => {
  const tables = [
    { id: id("a"), name: "Ici" },
    { id: id("b"), name: "Communes" },
    { id: id("c"), name: "Copie" },
    { id: id("d"), name: "Copie" },
  ];
  expect(tablesToChoose(tables, id("a")).map(({ name }) => name)).toEqual(["Communes"]);
});
