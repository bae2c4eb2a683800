import { describe, expect, it } from "vitest";
import { suggestedForms } from "#shared/cleaning/clusters/accepted-form.ts";
import type { Cluster } from "#shared/cleaning/clusters/find-clusters.ts";
import { keptAfter, keptFirst, keptInOrder } from "#shared/cleaning/clusters/kept-clusters.ts";
import { notToldApart, tellApart } from "#shared/cleaning/clusters/told-apart.ts";
import { openCommunes } from "#shared/french/communes.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import { columnNamed, written } from "../document/file-update.ts";

const cluster = (...texts: string[]): Cluster => ({
  values: texts.map((text, at) => ({ text, count: texts.length - at })),
  cells: texts.length,
});
const idsOf = ({ clusters }: ReturnType<typeof keptFirst>) =>
  clusters.map(({ id, values, settled }) => `${id} ${values[0]?.text}${settled ? " settled" : ""}`);

describe("clusters while others write", () => {
  it("keep their places, whatever their counts become; new ones come last", () => {
    const first = keptFirst([cluster("Laval", "LAVAL"), cluster("Évron", "Evron")]);
    const next = keptAfter(first, [
      cluster("Craon", "CRAON"),
      cluster("Evron", "Évron", "evron"),
      cluster("Laval", "LAVAL"),
    ]);
    expect(idsOf(next)).toEqual(["0 Laval", "1 Evron", "2 Craon"]);
    expect(next.moved).toBe(true);
    expect(keptAfter(first, [cluster("Laval", "LAVAL"), cluster("Évron", "Evron")]).clusters).toHaveLength(2);
  });

  it("stay, settled, once they are merged, and stand again when that is taken back", () => {
    const first = keptFirst([cluster("Laval", "LAVAL"), cluster("Évron", "Evron")]);
    const merged = keptAfter(first, [cluster("Évron", "Evron")]);
    expect(idsOf(merged)).toEqual(["0 Laval settled", "1 Évron"]);
    expect(idsOf(keptAfter(merged, [cluster("Évron", "Evron"), cluster("Laval", "LAVAL")]))).toEqual([
      "0 Laval",
      "1 Évron",
    ]);
  });

  it("stand in order when that is asked, without those settled, each with its name", () => {
    const first = keptFirst([cluster("Laval", "LAVAL"), cluster("Évron", "Evron"), cluster("Craon", "CRAON")]);
    const merged = keptAfter(first, [cluster("Craon", "CRAON"), cluster("Laval", "LAVAL")]);
    const anew = keptInOrder(merged, [cluster("Craon", "CRAON"), cluster("Laval", "LAVAL")]);
    expect(idsOf(anew)).toEqual(["2 Craon", "0 Laval"]);
    expect(anew.moved).toBe(false);
    expect(idsOf(keptAfter(anew, [cluster("x", "y")]))).toEqual(["2 Craon settled", "0 Laval settled", "3 x"]);
  });

  it("that split in two go on as the one that has most of their values; no name is given twice", () => {
    const first = keptFirst([cluster("a", "b", "c", "d")]);
    const next = keptAfter(first, [cluster("a", "b", "c"), cluster("d", "e")]);
    expect(idsOf(next)).toEqual(["0 a", "1 d"]);
    expect(idsOf(keptAfter(keptAfter(next, [cluster("d", "e")]), [cluster("x", "y")]))).toEqual([
      "0 a settled",
      "1 d settled",
      "2 x",
    ]);
  });
});

describe("values told apart", () => {
  const [caen, laval] = [cluster("Caen", "Cannes"), cluster("Laval", "LAVAL")];

  it("are not proposed again, in whatever order and number", () => {
    const known = tellApart([], ["Caen", "Cannes", "Canne"]);
    expect(notToldApart([caen, laval, cluster("Cannes", "Canne")], known)).toEqual([laval]);
  });

  it("are proposed again once another value joins them", () => {
    const known = tellApart(tellApart([], ["Caen", "Cannes"]), ["Cannes", "Canet"]);
    const joined = cluster("Caen", "Cannes", "Canet");
    expect(notToldApart([joined], known)).toEqual([joined]);
    // the wider set says what the narrower one did
    expect(tellApart(known, ["Caen", "Cannes", "Canet"])).toHaveLength(1);
  });
});

describe("the form to write", () => {
  const values = [
    { text: "ECOLE", count: 5 },
    { text: "ecole", count: 3 },
    { text: "École", count: 1 },
  ];
  const { table } = written(7, "type|commune\na|b");
  const type = columnNamed(table, "type");

  function schemaOf(constraints: object) {
    const parsed = parseTableSchema(JSON.stringify({ fields: [{ name: "type", type: "string", constraints }] }));
    if (!parsed.ok) throw new Error("not a schema");
    return parsed.schema;
  }

  it("is the most frequent one where nothing says which is right", () => {
    expect(suggestedForms(table, type, null, null)(values)).toEqual({ text: "ECOLE", why: "frequent" });
    expect(suggestedForms(table, type, schemaOf({}), null)(values)).toEqual({ text: "ECOLE", why: "frequent" });
  });

  it("is the best written of those that are as frequent", () => {
    const form = suggestedForms(table, type, null, null);
    const of = (...texts: string[]) => form(texts.map((text) => ({ text, count: 1 }))).text;
    expect(of("COLLEGE JEAN ROSTAND", "collège  jean rostand", "Collège Jean Rostand ", "Collège Jean Rostand")).toBe(
      "Collège Jean Rostand",
    );
    expect(of("Evron", "Évron", "ÉVRON")).toBe("Évron");
    expect(
      form([
        { text: "EVRON", count: 2 },
        { text: "Évron", count: 1 },
      ]).text,
    ).toBe("EVRON");
  });

  it("is the one that the model accepts, be it in no cell yet", () => {
    const among = (...list: string[]) => suggestedForms(table, type, schemaOf({ enum: list }), null)(values);
    expect(among("École", "Collège")).toEqual({ text: "École", why: "model" });
    expect(among("École primaire", "Collège")).toEqual({ text: "ECOLE", why: "frequent" });
    expect(suggestedForms(table, type, schemaOf({ enum: ["Maternelle", "École"] }), null)(values.slice(0, 2))).toEqual({
      text: "École",
      why: "model",
    });
  });

  it("of a commune is its name in the register, unless two of them are meant", () => {
    const communes = openCommunes([
      { code: "95572", name: "Saint-Ouen-l’Aumône", kind: "commune", partOf: null, postalCodes: ["95310"], size: 9 },
      { code: "53130", name: "Laval", kind: "commune", partOf: null, postalCodes: ["53000"], size: 9 },
    ]);
    const form = suggestedForms(table, columnNamed(table, "commune"), null, communes);
    const of = (...texts: string[]) => form(texts.map((text) => ({ text, count: 1 })));
    expect(of("ST OUEN L'AUMONE", "Saint ouen l aumone")).toEqual({ text: "Saint-Ouen-l’Aumône", why: "communes" });
    expect(of("LAVAL", "St Ouen l'Aumône")).toEqual({ text: "St Ouen l'Aumône", why: "frequent" });
    expect(of("Trifouillis", "TRIFOUILLIS")).toEqual({ text: "Trifouillis", why: "frequent" });
  });
});
