import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SchemaEdit, SchemaEdited } from "#shared/wire/schemas.ts";
import { startServer, type TestServer } from "../../support/server.ts";
import { createVisitor, type Visitor } from "../../support/visitor.ts";

const SCHEMA = {
  $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
  title: "Subventions",
  fields: [
    { name: "nom", type: "string", unknown: [1, { kept: true }] },
    { name: "montant", type: "integer", constraints: { minimum: 0 } },
  ],
  primaryKey: ["nom"],
};

let server: TestServer;
let ana: Visitor;
let ben: Visitor;
let dan: Visitor;
let space: string;
beforeAll(async () => {
  server = await startServer({});
  [ana, ben, dan] = [createVisitor(server.address), createVisitor(server.address), createVisitor(server.address)];
  const { id, links } = await ana.createSpace("Lens", "Ana");
  space = id;
  await ben.join(links?.editor ?? "", "Ben");
  await dan.join(links?.viewer ?? "", "Dan");
});
afterAll(() => server.close());

/** A table with that schema, which everyone here may see. */
async function imported(): Promise<string> {
  const last = (await ana.import(space, "Subventions 2024.csv", "nom,montant\r\nAmicale,100\r\nClub,20\r\n")).at(-1);
  if (last?.kind !== "done") throw new Error(JSON.stringify(last));
  await ana.done("PUT", `/datasets/${last.dataset}/schema`, {
    from: "file",
    name: "scdl/subventions",
    text: JSON.stringify(SCHEMA),
  });
  return last.dataset;
}

const set = (field: string, property: string, value: string | number | boolean | null | string[]): SchemaEdit => ({
  kind: "set-field",
  field,
  property,
  value,
});

const edit = async (who: Visitor, dataset: string, edits: readonly SchemaEdit[]) =>
  SchemaEdited.parse(await who.done("POST", `/datasets/${dataset}/schema/edits`, { edits }));

const schemaOf = async (dataset: string) =>
  (await ana.call("GET", `/datasets/${dataset}/schema`)).body as typeof SCHEMA;

describe("a schema edited by several at once", () => {
  it("keeps what each of them says of different properties", async () => {
    const dataset = await imported();
    const said = Array.from({ length: 6 }, (_, index) => index);
    await Promise.all([
      ...said.map((index) => edit(ana, dataset, [set("nom", `a${index}`, index)])),
      ...said.map((index) => edit(ben, dataset, [set("nom", `b${index}`, index)])),
      edit(ben, dataset, [set("montant", "constraints.required", true)]),
    ]);
    const { fields } = await schemaOf(dataset);
    for (const index of said) expect(fields[0]).toMatchObject({ [`a${index}`]: index, [`b${index}`]: index });
    expect(fields[1]?.constraints).toEqual({ required: true, minimum: 0 });
  });

  it("has each of the values that they add at the same moment, and the history names them", async () => {
    const dataset = await imported();
    const values = Array.from({ length: 6 }, (_, index) => index);
    await edit(ana, dataset, [set("nom", "constraints.enum", ["Amicale"])]);
    const add = (who: Visitor, item: string) =>
      edit(who, dataset, [{ kind: "add-items", field: "nom", property: "constraints.enum", items: [item] }]);
    await Promise.all(values.flatMap((index) => [add(ana, `a${index}`), add(ben, `b${index}`)]));
    const { fields } = await schemaOf(dataset);
    expect(fields[0]).toMatchObject({
      constraints: {
        enum: expect.arrayContaining(["Amicale", ...values.flatMap((index) => [`a${index}`, `b${index}`])]),
      },
    });
    const history = await ana.done("GET", `/datasets/${dataset}/history?kind=schema`);
    const items = { added: [expect.stringMatching(/^[ab]\d$/)], removed: [], more: 0 };
    expect(history).toHaveProperty("entries[0].schema.differences[0].items", items);
  });

  it("has what the last of them said of one property, and an undo takes back nobody else’s", async () => {
    const dataset = await imported();
    const mine = await edit(ana, dataset, [set("nom", "title", "Nom"), set("montant", "title", "Montant")]);
    await edit(ben, dataset, [set("nom", "title", "Bénéficiaire")]);
    const back = await edit(ana, dataset, mine.undo);
    expect(back.skipped).toBe(1);
    const { fields } = await schemaOf(dataset);
    expect(fields.map((field) => ("title" in field ? field.title : null))).toEqual(["Bénéficiaire", null]);
  });

  it("is judged as it is at once, under the name of who edited it", async () => {
    const dataset = await imported();
    await edit(ben, dataset, [set("montant", "constraints.minimum", 50)]);
    const { body } = await ana.call("GET", `/datasets/${dataset}/issues`);
    expect(body).toMatchObject({ total: 1 });
    const history = await ana.done("GET", `/datasets/${dataset}/history?kind=schema`);
    const difference = { kind: "changed", field: "montant", property: "constraints.minimum", before: "0", after: "50" };
    expect(history).toMatchObject({
      entries: [
        { author: { name: "Ben" }, schema: { did: "edited", differences: [difference], count: 1 } },
        { author: { name: "Ana" }, schema: { did: "chose", name: "scdl/subventions", version: null, derived: false } },
      ],
    });
  });
});

describe("refused, and nothing changed", () => {
  it.each<[what: string, who: () => Visitor, edits: unknown, answer: object]>([
    ["who may only look", () => dan, [set("nom", "title", "N")], { status: 403, body: { code: "forbidden" } }],
    [
      "an edit among others that would make no schema, in the words of who asks",
      () => ben,
      [set("nom", "title", "N"), set("montant", "constraints.maximum", "beaucoup")],
      {
        status: 422,
        body: {
          code: "schema-not-valid",
          errors: [{ place: "fields[1].constraints.maximum", message: expect.stringContaining("montant") }],
        },
      },
    ],
    [
      "all fields at once",
      () => ben,
      [{ kind: "set-schema", property: "fields", value: [] }],
      { status: 400, body: { code: "bad-request" } },
    ],
    [
      "more than a schema may hold",
      () => ben,
      [set("nom", "description", "é".repeat(1_100_000))],
      { status: 413, body: { code: "schema-too-large" } },
    ],
    [
      "more fields than columns there may be",
      () => ben,
      Array.from({ length: 500 }, (_, index) => ({
        kind: "add-field",
        descriptor: { name: `x${index}` },
        before: null,
      })),
      { status: 200 },
    ],
  ])("%s", async (_what, who, edits, answer) => {
    const dataset = await imported();
    const before = await schemaOf(dataset);
    const ask = () => who().call("POST", `/datasets/${dataset}/schema/edits`, { edits });
    const first = await ask();
    expect(first).toMatchObject(answer);
    if (first.status === 200) {
      const more = Array.from({ length: 500 }, (__, index) => ({
        kind: "add-field",
        descriptor: { name: `y${index}` },
        before: null,
      }));
      const refused = await who().call("POST", `/datasets/${dataset}/schema/edits`, { edits: more });
      expect(refused).toMatchObject({ status: 422, body: { code: "too-many-columns", args: { count: 1002 } } });
    } else expect(await schemaOf(dataset)).toEqual(before);
  });

  it("hundreds of edits of a very large schema, which would keep everyone waiting; a few are done", async () => {
    const dataset = await imported();
    const text = JSON.stringify({ ...SCHEMA, description: "x".repeat(1_900_000) });
    await ana.done("PUT", `/datasets/${dataset}/schema`, { from: "file", name: "large", text });
    const edits = Array.from({ length: 500 }, (_, index) => set("nom", "type", index % 2 === 0 ? "any" : "string"));
    const path = `/datasets/${dataset}/schema/edits`;
    const refused = await ben.call("POST", path, { edits });
    expect(refused).toMatchObject({ status: 400, body: { code: "bad-request", place: "body.edits" } });
    expect((await ben.call("POST", path, { edits: edits.slice(0, 9) })).status).toBe(200);
  });

  it("the field of a column that is closed; the others may be edited", async () => {
    const dataset = await imported();
    await ana.done("PUT", `/datasets/${dataset}/columns/c1/lock`);
    const refused = await ben.call("POST", `/datasets/${dataset}/schema/edits`, {
      edits: [set("nom", "title", "Nom"), set("montant", "constraints.required", true)],
    });
    expect(refused).toMatchObject({ status: 403, body: { code: "locked", place: "montant" } });
    expect((await schemaOf(dataset)).fields).toEqual(SCHEMA.fields);
    await edit(ben, dataset, [set("nom", "title", "Nom")]);
  });

  it("where there is no schema", async () => {
    const dataset = await imported();
    await ana.done("PUT", `/datasets/${dataset}/schema`, { from: "none" });
    const answers = [
      await ben.call("POST", `/datasets/${dataset}/schema/edits`, { edits: [set("nom", "title", "N")] }),
      await ben.call("GET", `/datasets/${dataset}/schema`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(answers[0]?.body).toMatchObject({ code: "schema-not-found" });
  });
});

describe("the schema as a file", () => {
  it("says everything that was written, is named after the table, and claims no profile that readers do not know", async () => {
    const dataset = await imported();
    const { headers, body } = await ana.call("GET", `/datasets/${dataset}/schema`);
    const { $schema, ...rest } = SCHEMA;
    expect(body).toEqual(rest);
    expect(headers.get("content-disposition")).toBe('attachment; filename="subventions-2024.schema.json"');
    expect(headers.get("content-type")).toMatch(/^application\/json/);
  });

  it("is there whatever it says of its profile", async () => {
    const dataset = await imported();
    const text = JSON.stringify({ ...SCHEMA, $schema: { toString: 1 } });
    await ana.done("PUT", `/datasets/${dataset}/schema`, { from: "file", name: "s", text });
    expect(await schemaOf(dataset)).toMatchObject({ $schema: { toString: 1 }, fields: [{ name: "nom" }, {}] });
  });

  it("is not sent again to who has it", async () => {
    const dataset = await imported();
    const path = `/datasets/${dataset}/schema`;
    const tag = (await ana.call("GET", path)).headers.get("etag") ?? "";
    expect((await ana.call("GET", path, undefined, { "if-none-match": tag })).status).toBe(304);
    await edit(ana, dataset, [set("nom", "title", "Nom")]);
    expect((await ana.call("GET", path, undefined, { "if-none-match": tag })).status).toBe(200);
  });
});

describe("a schema made from the data", () => {
  it("is of the table as it is, judges it, and is edited like another", async () => {
    const dataset = await imported();
    await ana.done("PUT", `/datasets/${dataset}/schema`, { from: "data" });
    expect(await schemaOf(dataset)).toEqual({
      title: "Subventions 2024.csv",
      fields: [
        { name: "nom", title: "Nom", type: "string", constraints: { required: true } },
        { name: "montant", title: "Montant", type: "integer", example: "100", constraints: { required: true } },
      ],
    });
    await edit(ben, dataset, [set("montant", "constraints.maximum", 50)]);
    expect((await ana.call("GET", `/datasets/${dataset}/issues`)).body).toMatchObject({ total: 1 });

    await ana.done("PUT", `/datasets/${dataset}/schema`, { from: "data" });
    const steps = await ana.done("GET", `/datasets/${dataset}/history?kind=schema`);
    expect(steps).toHaveProperty("entries[0].schema", expect.objectContaining({ did: "chose", again: true }));

    // another is adopted, and taken back: it is still said to be made here
    const text = JSON.stringify(await schemaOf(dataset));
    await ana.done("PUT", `/datasets/${dataset}/schema`, { from: "none" });
    const back = { from: "file", name: "Subventions 2024.csv", text, made: "derived", version: null };
    await ana.done("PUT", `/datasets/${dataset}/schema`, back);
    const history = await ana.done("GET", `/datasets/${dataset}/history?kind=schema`);
    expect(history).toHaveProperty("entries[0].schema", expect.objectContaining({ did: "chose", derived: true }));
  });
});
