import { describe, expect, test } from "vitest";
import { KINDS } from "#shared/cleaning/operations/kinds/all.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import { leftOf, rowsOf, runOn, tableOf } from "./run-on.ts";

/** One column, what it becomes, and what is left of it. */
function run(id: string, params: object, texts: readonly string[]) {
  const one = tableOf(["a|n", ...texts.map((text) => `${text}|.`)].join("\n"));
  const planned = runOn(one, id, (c) => ({ columns: [c("a")], ...params }));
  return { texts: rowsOf(one).map((row) => row.split("|")[0]), left: leftOf(planned) };
}

describe("dates", () => {
  const dates = (params: object, texts: readonly string[]) =>
    run("kinds.dates", { order: "data", write: "date", ...params }, texts);

  test("are written in one way, read as the column itself tells", () => {
    const before = [
      "05/01/2021",
      "13/01/21",
      "5 janv. 2021",
      "2021-01-05",
      "44201",
      "",
      "le 5 janvier 2021",
      "05/01/2021 00:00",
    ];
    const iso = "2021-01-05";
    expect(dates({}, before).texts).toEqual([iso, "2021-01-13", iso, iso, iso, "", iso, iso]);
    expect(dates({}, ["01/13/2021", "01/05/2021"]).texts).toEqual(["2021-01-13", iso]);
  });

  test("that may be read both ways are left, and said, until someone chooses", () => {
    expect(dates({}, ["05/01/2021", "mardi", "05/05/2021"])).toEqual({
      texts: ["05/01/2021", "mardi", "2021-05-05"],
      left: ["05/01/2021: ambiguous", "mardi: not-understood"],
    });
    expect(dates({}, ["13/01/2021", "01/13/2021", "05/01/2021"])).toEqual({
      texts: ["2021-01-13", "2021-01-13", "05/01/2021"],
      left: ["05/01/2021: ambiguous"],
    });
    expect(dates({ order: "month-first" }, ["05/01/2021"]).texts).toEqual(["2021-05-01"]);
    // what can be read one way alone is, whatever was said of the others
    expect(dates({ order: "day-first" }, ["05/01/2021", "01/13/2021"])).toEqual({
      texts: ["2021-01-05", "2021-01-13"],
      left: [],
    });
    const texts = [{ text: "05/01/2021", order: "month-first" }];
    expect(dates({ texts }, ["05/01/2021", "06/01/2021"])).toEqual({
      texts: ["2021-05-01", "06/01/2021"],
      left: ["06/01/2021: ambiguous"],
    });
  });

  test("of two sources are told apart by what is between their figures", () => {
    expect(dates({}, ["26/10/2021", "01-26-2021", "05/01/2021", "01-05-2021", "05.01.2021"])).toEqual({
      texts: ["2021-10-26", "2021-01-26", "2021-01-05", "2021-01-05", "05.01.2021"],
      left: ["05.01.2021: ambiguous"],
    });
    // also of what is said of all of them
    expect(dates({ order: "day-first" }, ["26/10/2021", "01-26-2021", "01-05-2021", "05.01.2021"]).texts).toEqual([
      "2021-10-26",
      "2021-01-26",
      "2021-01-05",
      "2021-01-05",
    ]);
  });

  test("say what keeps them from being days, and those of few figures are written in full", () => {
    expect(dates({}, ["31/02/2021", "03/2019", "mars 2019", "2019", "2019-3-12", "vers 2018"])).toEqual({
      texts: ["31/02/2021", "03/2019", "mars 2019", "2019", "2019-03-12", "vers 2018"],
      left: [
        "31/02/2021: impossible-day",
        "03/2019: no-day",
        "mars 2019: no-day",
        "2019: no-day",
        "vers 2018: not-understood",
      ],
    });
  });

  test.each([
    ["french", ["2021-01-05", "5 janvier 2021", "13/01/2021"], ["05/01/2021", "05/01/2021", "13/01/2021"]],
    ["year", ["2021", "13/01/2021", "2021-01-05"], ["2021", "2021", "2021"]],
    ["yearmonth", ["janvier 2021", "13/01/2021"], ["2021-01", "2021-01"]],
    [
      "datetime",
      ["13/01/2021 9h30", "4/11/2021 3:27pm", "4/11/2021 12:05am"],
      ["2021-01-13T09:30:00", "2021-11-04T15:27:00", "2021-11-04T00:05:00"],
    ],
  ])("as %s", (write, before, expected) => {
    expect(dates({ write }, before).texts).toEqual(expected);
  });
});

describe("numbers", () => {
  const numbers = (params: object, texts: readonly string[]) =>
    run("kinds.numbers", { decimal: "point", units: true, whole: false, ...params }, texts);

  test.each([
    [{}, ["1 234,50 €", "95 %", "12", "-3,5", "1\u202f234"], ["1234.50", "95", "12", "-3.5", "1234"], 0],
    [{ decimal: "comma" }, ["1 234.50", "12,5"], ["1234,50", "12,5"], 0],
    [{ units: false }, ["12,5 €", "12,5"], ["12,5 €", "12.5"], 1],
    [{ whole: true }, ["12,0", "12.50", "12"], ["12", "12.50", "12"], 1],
    [{}, ["environ 12", "12-14", "", "-"], ["environ 12", "12-14", "", "-"], 3],
  ])("%j", (params, before, expected, left) => {
    const found = numbers(params, before);
    expect(found.texts).toEqual(expected);
    expect(found.left).toHaveLength(left);
  });
});

describe("yes and no", () => {
  const answers = (params: object, texts: readonly string[]) =>
    run("kinds.booleans", { write: "OUI-NON", yes: "", no: "", blanks: "nothing", ...params }, texts);

  test.each([
    [{}, ["X", "oui ", "1", "faux", "", "OUI"], ["OUI", "OUI", "OUI", "NON", "", "OUI"]],
    [{ blanks: "no" }, ["x", ""], ["OUI", "NON"]],
    [{ write: "true-false" }, ["VRAI", "non"], ["true", "false"]],
    [{ write: "X-blank" }, ["oui", "non", "x"], ["X", "", "X"]],
    [{ write: "own", yes: "présent", no: "absent" }, ["1", "0", "absent"], ["présent", "absent", "absent"]],
  ])("%j", (params, before, expected) => {
    expect(answers(params, before).texts).toEqual(expected);
  });

  test("what is neither stays, and is said; a word for each is needed", () => {
    expect(answers({}, ["peut-être"])).toEqual({ texts: ["peut-être"], left: ["peut-être: not-understood"] });
    expect(answers({ write: "own", yes: "a", no: "a" }, ["oui"]).left).toEqual(["bad-parameter"]);
  });
});

describe("phones and codes", () => {
  test.each([
    [
      "international",
      ["02.43.00.00.00", "+33243000000", "0033 2 43 00 00 00", "15"],
      ["+33243000000", "+33243000000", "+33243000000", "15"],
    ],
    [
      "spaces",
      ["+33243000000", "0243000000", "02 43 00 00 00", "Tél : 02-43-00-00-00"],
      Array(4).fill("02 43 00 00 00"),
    ],
    ["points", ["02 43 00 00 00", "+3227390000"], ["02.43.00.00.00", "+3227390000"]],
  ])("phones, %s", (write, before, expected) => {
    expect(run("kinds.phones", { write }, before).texts).toEqual(expected);
  });

  test("a cell that holds no number, or two, stays and is said", () => {
    expect(
      run("kinds.phones", { write: "spaces" }, ["voir mairie", "02 43 00 00 00 / 06 00 00 00 00"]).left,
    ).toHaveLength(2);
  });

  test.each([
    ["postal-code", ["1320", "53000", "62 300", "abc"], ["01320", "53000", "62300", "abc"], 1],
    ["commune-code", ["1004", "2a004", "53130"], ["01004", "2A004", "53130"], 0],
    ["departement-code", ["1", "53", "2a", "999"], ["01", "53", "2A", "999"], 1],
  ])("codes, %s", (code, before, expected, left) => {
    const found = run("kinds.codes", { code }, before);
    expect(found.texts).toEqual(expected);
    expect(found.left).toHaveLength(left);
  });

  test("of a school gets the letter that follows from its number", () => {
    expect(run("kinds.codes", { code: "uai" }, ["530001"]).texts[0]).toMatch(/^0530001[A-Z]$/);
  });
});

describe("coordinates", () => {
  const one = (write: string, texts: readonly string[]) => run("kinds.coordinates", { write, title: "" }, texts);

  test("in one column are written as asked, in degrees", () => {
    const before = [
      "48.0706, -0.7734",
      "-0.7734,48.0706",
      "48,0706 ; -0,7734",
      "48°04'14\" N, 0°46'24\" O",
      "[-0.7734, 48.0706]",
    ];
    const found = one("lat-lon", before);
    expect(found.left).toEqual([]);
    expect(found.texts).toEqual([
      "48.0706,-0.7734",
      "48.0706,-0.7734",
      "48.0706,-0.7734",
      "48.070556,-0.773333",
      "48.0706,-0.7734",
    ]);
    expect(one("lon-lat", ["48.0706, -0.7734"]).texts).toEqual(["-0.7734,48.0706"]);
  });

  test("that nothing tells apart are left", () => {
    expect(one("lat-lon", ["10.5,20.5", "Laval"]).left).toEqual(["10.5,20.5: ambiguous", "Laval: not-understood"]);
  });

  test("of metres become degrees", () => {
    const [point = ""] = one("lat-lon", ["417000 6780000"]).texts;
    const [latitude, longitude] = point.split(",").map(Number);
    expect(latitude).toBeCloseTo(48.07, 1);
    expect(longitude).toBeCloseTo(-0.8, 1);
  });

  test("go from one column to two, and from two to one", () => {
    const apart = tableOf("point|n\n48.0706,-0.7734|1\n|2");
    runOn(apart, "kinds.coordinates", (c) => ({ columns: [c("point")], write: "two", title: "" }));
    expect(apart.table.columns.map(({ name }) => name)).toEqual(["point", "latitude", "longitude", "n"]);
    expect(rowsOf(apart)).toEqual(["48.0706,-0.7734|48.0706|-0.7734|1", "|||2"]);
    const together = tableOf("longitude|latitude\n-0,7734|48,0706\n|");
    const columns = (c: (title: string) => string) => [c("longitude"), c("latitude")];
    runOn(together, "kinds.coordinates", (c) => ({ columns: columns(c), write: "lat-lon", title: "point" }));
    expect(rowsOf(together)).toEqual(["-0,7734|48,0706|48.0706,-0.7734", "||"]);
  });

  test("in two columns that were exchanged, or in metres, are put right in both", () => {
    const one = tableOf("lat|lon\n-0.7734|48.0706\n48.0706|-0.7734\n6780000|417000\n48.1|");
    const planned = runOn(one, "kinds.coordinates", (c) => ({
      columns: [c("lat"), c("lon")],
      write: "two",
      title: "",
    }));
    const rows = rowsOf(one);
    expect(rows.slice(0, 2)).toEqual(["48.0706|-0.7734", "48.0706|-0.7734"]);
    expect(rows[2]).toMatch(/^48\.\d+\|-0\.\d+$/);
    expect(leftOf(planned)).toEqual(["48.1: not-understood"]);
    expect(planned).toMatchObject({ counts: { cells: 4 } });
  });
});

describe("as the schema asks", () => {
  const schemaOf = (fields: readonly object[]) => {
    const parsed = parseTableSchema(JSON.stringify({ fields }));
    if (!parsed.ok) throw new Error("no schema");
    return parsed.schema;
  };
  const schema = schemaOf([
    { name: "date", type: "date" },
    { name: "prix", type: "number" },
    { name: "latitude", type: "number", constraints: { minimum: 41, maximum: 52 } },
    { name: "longitude", type: "number", constraints: { minimum: -6, maximum: 10 } },
  ]);

  test("every column that it knows is written, in one gesture; the others stay", () => {
    const one = tableOf(
      "date|prix|libre|latitude|longitude\n13/01/2021|12,5 €|12,5|-0.7734|48.0706\n05/01/2021|gratuit||48.07|-0.77",
    );
    const planned = runOn(one, "kinds.to-schema", () => ({ columns: [], order: "data" }), { schema });
    expect(rowsOf(one)).toEqual(["2021-01-13|12.5|12,5|48.0706|-0.7734", "2021-01-05|gratuit||48.07|-0.77"]);
    expect(leftOf(planned)).toEqual(["gratuit: not-understood"]);
    one.undo.undo();
    expect(rowsOf(one)[0]).toBe("13/01/2021|12,5 €|12,5|-0.7734|48.0706");
  });

  test("only the columns one chooses, and not without a schema", () => {
    const one = tableOf("date|prix\n13/01/2021|12,5");
    expect(runOn(one, "kinds.to-schema", () => ({ columns: [], order: "data" }))).toEqual({ refused: "no-schema" });
    runOn(one, "kinds.to-schema", (c) => ({ columns: [c("prix")], order: "data" }), { schema });
    expect(rowsOf(one)).toEqual(["13/01/2021|12.5"]);
  });

  test("a column that is closed is not written with the one beside it", () => {
    const one = tableOf("latitude|longitude\n-0.7734|48.0706");
    const closed = one.table.columns[1]?.id;
    runOn(one, "kinds.to-schema", () => ({ columns: [], order: "data" }), { schema, mayWrite: (id) => id !== closed });
    expect(rowsOf(one)).toEqual(["-0.7734|48.0706"]);
  });
});

test("kinds begin with parameters that they can parse", () => {
  const one = tableOf("a|b\nc|d");
  const columns = one.table.columns.map(({ id }) => id);
  expect(KINDS.map((operation) => operation.params.safeParse(operation.initial(columns, one.table)).success)).toEqual(
    KINDS.map(() => true),
  );
});
