/** The checks that a schema asks for by name: what they find, what they leave alone, and what makes them impossible. */
import { describe, expect, it } from "vitest";
import { createChecker } from "#shared/checks/checker.ts";
import { warningsOf } from "#shared/checks/warnings-of.ts";
import type { FrenchPlaces } from "#shared/french/french-places.ts";
import { schemaOf, tableOfRows } from "./table-of-rows.ts";

type Rows = readonly (readonly string[])[];

const PLACES: FrenchPlaces = {
  communeCodes: new Set(["01053"]),
  postalCodes: new Set(["01000"]),
  communeNames: () => new Set(["L'Abergement-Clémenciat"]),
};

function checkerFor(
  fields: readonly (string | object)[],
  checks: readonly (readonly [name: string, params: object])[],
  rows: Rows,
  columns = fields.map((field) => (typeof field === "string" ? field : (field as { name: string }).name)),
) {
  const table = tableOfRows(columns, rows);
  const schema = schemaOf({
    fields: fields.map((field) => (typeof field === "string" ? { name: field } : field)),
    custom_checks: checks.map(([name, params]) => ({ name, params })),
  });
  const checker = createChecker(table, schema);
  /** `code | rule | row from 1 | column | args` */
  const lines = checker.issues().map(({ code, rule, row, column, args }) => {
    const handle = row === null ? undefined : table.handleOf(row);
    const name = table.columns.find(({ id }) => id === column)?.name ?? "-";
    return [code, rule, handle === undefined ? "-" : table.positionOf(handle) + 1, name, JSON.stringify(args)].join(
      " | ",
    );
  });
  return { lines, warnings: warningsOf(table, schema) };
}

/** What a check of one column says of each text: null when nothing, else `code rule` and its reason. */
function verdictsOn(name: string, texts: readonly string[], field: object = {}, params: object = {}) {
  const table = tableOfRows(
    ["a", "id"],
    texts.map((text, index) => [text, `${index}`]),
  );
  const schema = schemaOf({
    fields: [{ name: "a", ...field }, { name: "id" }],
    custom_checks: [{ name, params: { column: "a", ...params } }],
  });
  const found = new Map(
    createChecker(table, schema, () => PLACES)
      .issues()
      .map(({ code, rule, row, args }) => [row, `${code} ${rule} ${args.reason ?? ""}`.trim()]),
  );
  return texts.map((_text, index) => found.get(table.idOf(table.handleAt(index))) ?? null);
}

describe("a check of one column", () => {
  const GOOD_AND_BAD: readonly (readonly [name: string, good: string, bad: string, verdict: string])[] = [
    ["siret", "732 829 320 00074", "73282932000075", "custom-check-error siret key"],
    ["french-siret-value", "73282932000074", "7328293200007", "custom-check-error siret length"],
    ["siren", "732 829 320", "73282932O", "custom-check-error siren characters"],
    ["french-siren-value", "732829320", "732829321", "custom-check-error siren key"],
    ["nomenclature-acte", "Urbanisme/x", "Urbanisme", "custom-check-error nomenclature-acte slash"],
    ["nomenclature-actes-value", "urbanisme/x", "Urbanisme/ x", "custom-check-error nomenclature-acte space"],
    ["code-rna", "W751515517", "751515517", "custom-check-error code-rna"],
    ["code-postal", "01000", "77777", "custom-check-error code-postal not-in-use"],
    ["code-commune-insee", "01053", "01999", "custom-check-error code-commune-insee not-in-use"],
    ["commune", "L’Abergement-Clémenciat", "Labergement", "custom-check-error commune not-in-use"],
    ["commune", "L'Abergement-Clémenciat", "01 Ambérieu", "custom-check-error commune"],
    ["pays", "Côte d’Ivoire", "Zubrowska", "custom-check-error pays"],
    ["code-departement", "2A", "20", "custom-check-error code-departement"],
    ["departement", "Vendée", "Vendee", "custom-check-error departement"],
    ["code-region", "53", "55", "custom-check-error code-region"],
    ["region", "Corse", "corse", "custom-check-error region"],
    ["code-pays-iso2", "FR", "fr", "custom-check-error code-pays-iso2"],
    ["code-pays-iso3", "FRA", "FR", "custom-check-error code-pays-iso3"],
    ["code-fantoir", "ZB03A", "1000", "custom-check-error code-fantoir"],
    ["id-rnb", "FT4RKBXBVH9S", "FT4R-KBXB-VH9S", "custom-check-error id-rnb"],
    ["longitude-l93", "652709.4", "48,85", "custom-check-error longitude-l93"],
    ["latitude-l93", "6862305", "48.85", "custom-check-error latitude-l93"],
    ["coordonnees-gps-francaises", "2.35,48.85", "48.85,2.35", "custom-check-error coordonnees-gps-francaises swapped"],
    ["french-gps-coordinates", "[2.35, 48.85]", "13.39,52.5", "french-gps-coordinates french-gps-coordinates"],
    [
      "french-gps-coordinates",
      "2.35,48.85",
      "48.85,2.35",
      "reversed-french-gps-coordinates reversed-french-gps-coordinates",
    ],
    ["phone-number-value", "3949", "01 23 45 67", "phone-number-value phone-number-value unassigned"],
    ["opening-hours-value", "Mo-Fr 09:00-12:00", "9h-12h", "opening-hours-value opening-hours-value"],
    ["year-interval-value", "2019/2021", "2021/2019", "year-interval-value year-interval-value order"],
    ["year-interval-value", "2019/2021", "2021", "year-interval-value year-interval-value"],
  ];
  it.each(GOOD_AND_BAD)("%s takes %s and refuses %s", (name, good, bad, verdict) => {
    expect(verdictsOn(name, [good, bad, ""])).toEqual([null, verdict, null]);
  });

  it("reads a point as its field does", () => {
    const texts = ['{"lon": 2.35, "lat": 48.85}', '{"lon": 48.85, "lat": 2.35}'];
    expect(verdictsOn("french-gps-coordinates", texts, { type: "geopoint", format: "object" })).toEqual([
      null,
      "reversed-french-gps-coordinates reversed-french-gps-coordinates",
    ]);
  });

  it("takes a year alone where the schema allows it", () => {
    for (const allowed of ["yes", "true"]) {
      expect(
        verdictsOn("year-interval-value", ["2021", "2020/2021", "21"], {}, { "allow-year-only": allowed }),
      ).toEqual([null, null, "year-interval-value year-interval-value"]);
    }
  });

  it("judges codes of places of an older year by how they are written only", () => {
    expect(verdictsOn("code-commune-insee", ["01999", "1999"], {}, { version: "2015" })).toEqual([
      null,
      "custom-check-error code-commune-insee",
    ]);
  });

  it("says nothing of what the field cannot read, of missing values and of blank rows", () => {
    const { lines } = checkerFor(
      [{ name: "a", type: "integer" }, { name: "b", missingValues: ["", "-"] }, "c"],
      [
        ["siren", { column: "a" }],
        ["siren", { column: "b" }],
      ],
      [
        ["x", "-", "x"],
        ["", "", ""],
      ],
    );
    expect(lines.map((line) => line.split(" | ")[0])).toEqual(["type-error", "blank-row"]);
  });
});

describe("a check of several columns", () => {
  const number = (name: string) => ({ name, type: "number" });

  it("compares numbers by what they are worth, dates in time, texts by their letters", () => {
    const date = (name: string) => ({ name, type: "date" });
    const order = ["compare-columns-value", { column: "a", op: ">=", column2: "b" }] as const;
    const failing = (fields: readonly (string | object)[], rows: Rows) =>
      checkerFor(fields, [order], rows).lines.map((line) => line.split(" | ").slice(2, 4).join(" "));
    expect(
      failing(
        [number("a"), number("b")],
        [
          ["10", "9"],
          ["9", "10"],
          ["", "10"],
          ["x", "1"],
        ],
      ),
    ).toEqual(["2 a", "4 a"]);
    expect(
      failing(
        ["a", "b"],
        [
          ["10", "9"],
          ["9", "10"],
          ["b", "a"],
          ["a", "b"],
        ],
      ),
    ).toEqual(["2 a", "4 a"]);
    expect(
      failing(
        [date("a"), date("b")],
        [
          ["2021-01-05", "2021-01-05"],
          ["2021-01-04", "2021-01-05"],
        ],
      ),
    ).toEqual(["2 a"]);
  });

  it.each([
    [">", "2", "2", false],
    [">=", "2", "2", true],
    ["==", "2", "2.0", true],
    ["<=", "3", "2", false],
    ["<", "1", "2", true],
  ])("compares with %s: %s and %s", (op, a, b, right) => {
    const { lines } = checkerFor(
      [number("a"), number("b")],
      [["compare-columns-value", { column: "a", op, column2: "b" }]],
      [[a, b]],
    );
    expect(lines).toHaveLength(right ? 0 : 1);
  });

  it("says what cannot be compared", () => {
    const { lines } = checkerFor(
      [{ name: "a", type: "date" }, number("b")],
      [["compare-columns-value", { column: "a", op: "<", column2: "b" }]],
      [["2021-01-05", "3"]],
    );
    expect(lines).toEqual([
      'compare-columns-value | a < b | 1 | a | {"op":"<","fields":["a","b"],"otherText":"3","reason":"not-comparable"}',
    ]);
  });

  it("carries no more of a long text than a sentence shows, and no half of a character", () => {
    const long = `${"x".repeat(59)}😀${"x".repeat(5_000)}`;
    const { lines } = checkerFor(
      ["a", "b"],
      [["compare-columns-value", { column: "a", op: "==", column2: "b" }]],
      [["y", long]],
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`"otherText":"${"x".repeat(59)}"`);
    expect(lines[0]?.length).toBeLessThan(200);
  });

  it("sums as one does on paper", () => {
    const { lines } = checkerFor(
      [number("total"), number("a"), number("b")],
      [["sum-columns-value", { column: "total", columns: ["a", "b"] }]],
      [
        ["0.3", "0.1", "0.2"],
        ["0.31", "0.1", "0.2"],
        ["12345678901234567890.5", "12345678901234567890", "0.5"],
        ["3", "1", ""],
        ["1e2", "50", "50.00"],
      ],
    );
    expect(lines).toEqual(['sum-columns-value | total = a + b | 2 | total | {"fields":["total","a","b"],"sum":"0.3"}']);
  });

  it("wants columns filled together, or left empty together", () => {
    const { lines } = checkerFor(
      ["a", "b", "c", "id"],
      [["cohesive-columns-value", { column: "a", othercolumns: ["b", "c"] }]],
      [
        ["x", "x", "x", "1"],
        ["", "", "", "2"],
        ["x", "", "x", "3"],
        ["", "", "x", "4"],
      ],
    );
    expect(lines).toEqual([
      'cohesive-columns-value | a, b, c | 3 | a | {"fields":["a","b","c"],"empty":["b"]}',
      'cohesive-columns-value | a, b, c | 4 | a | {"fields":["a","b","c"],"empty":["a","b"]}',
    ]);
  });

  it("says once that only some of the columns that go together are there, and nothing when none is", () => {
    const together = ["cohesive-columns-value", { column: "a", othercolumns: ["b"] }] as const;
    expect(checkerFor(["a", "b", "id"], [together], [["", "1"]], ["b", "id"]).lines).toEqual([
      'cohesive-columns-value | a, b | - | b | {"fields":["a","b"],"missing":["a"]}',
    ]);
    expect(checkerFor(["a", "b", "id"], [together], [["1"]], ["id"]).lines).toEqual([]);
  });

  it("wants one of two columns filled, whichever is there", () => {
    for (const params of [
      { column1: "a", column2: "b" },
      { column: "a", column2: "b" },
    ]) {
      const either = ["one-of-required", params] as const;
      const all = checkerFor(
        ["a", "b", "id"],
        [either],
        [
          ["x", "", "1"],
          ["", "x", "2"],
          ["", "", "3"],
        ],
      );
      expect(all.lines).toEqual(['one-of-required | a, b | 3 | a | {"fields":["a","b"]}']);
      const second = checkerFor(
        ["a", "b", "id"],
        [either],
        [
          ["x", "1"],
          ["", "2"],
        ],
        ["b", "id"],
      );
      expect(second.lines).toEqual(['one-of-required | a, b | 2 | b | {"fields":["a","b"]}']);
      const none = checkerFor(["a", "b", "id"], [either], [["1"], ["2"]], ["id"]);
      expect(none.lines).toEqual(['one-of-required | a, b | - | - | {"fields":["a","b"],"missing":["a","b"]}']);
    }
  });

  it("is asked as often as the schema likes, of one column, and what is asked twice is said once", () => {
    const { lines } = checkerFor(
      [number("a"), number("b"), number("c")],
      [
        ["compare-columns-value", { column: "a", op: "<", column2: "b" }],
        ["compare-columns-value", { column: "a", op: "<", column2: "c" }],
        ["compare-columns-value", { column: "a", op: "<", column2: "c" }],
      ],
      [["2", "1", "1"]],
    );
    expect(lines.map((line) => line.split(" | ")[1])).toEqual(["a < b", "a < c"]);
    const twice = checkerFor(
      ["a", "id"],
      [
        ["siret", { column: "a" }],
        ["french-siret-value", { column: "a" }],
      ],
      [["1", "x"]],
    );
    expect(twice.lines).toHaveLength(1);
  });

  it("looks at columns that the schema does not describe too", () => {
    expect(checkerFor(["id"], [["siren", { column: "extra" }]], [["1", "x"]], ["id", "extra"]).lines).toEqual([
      'custom-check-error | siren | 1 | extra | {"reason":"characters"}',
    ]);
  });
});

describe("warnings", () => {
  const told = (fields: readonly (string | object)[], check: readonly [string, object], columns?: string[]) =>
    checkerFor(fields, [check], [["x"]], columns).warnings;

  it.each([
    ["an unknown check", ["later", { column: "a" }], { code: "check-unknown", args: { check: "later" } }],
    [
      "a name written with underscores",
      ["french_gps_coordinates", { column: "a" }],
      { code: "check-unknown", args: { check: "french_gps_coordinates", near: "french-gps-coordinates" } },
    ],
    ["no column", ["siret", {}], { code: "check-parameter-missing", args: { check: "siret", parameter: "column" } }],
    [
      "a column that is a number",
      ["siret", { column: 3 }],
      { code: "check-parameter-wrong", args: { check: "siret", parameter: "column" } },
    ],
    [
      "an unknown operator",
      ["compare-columns-value", { column: "a", column2: "b", op: "<>" }],
      { code: "check-parameter-wrong", args: { check: "compare-columns-value", parameter: "op" } },
    ],
    [
      "only one of two columns",
      ["one-of-required", { column2: "b" }],
      { code: "check-parameter-missing", args: { check: "one-of-required", parameter: "column1" } },
    ],
    [
      "no other column",
      ["cohesive-columns-value", { column: "a", othercolumns: [] }],
      { code: "check-parameter-wrong", args: { check: "cohesive-columns-value", parameter: "othercolumns" } },
    ],
    [
      "a sum of texts",
      ["sum-columns-value", { column: "a", columns: ["b"] }],
      { code: "check-columns-not-numbers", args: { check: "sum-columns-value", parameter: "a" } },
    ],
    [
      "a column that is nowhere",
      ["siret", { column: "z" }],
      { code: "check-column-unknown", args: { check: "siret", name: "z" } },
    ],
    ["a list that is not here", ["canton", { column: "a" }], { code: "check-unavailable", args: { check: "canton" } }],
    [
      "regions of another map",
      ["region", { column: "a", version: "2015" }],
      { code: "check-unavailable", args: { check: "region" } },
    ],
  ] as const)("tell %s, and nothing is invalid for that", (_title, check, warning) => {
    const { lines, warnings } = checkerFor(["a", "b"], [check], [["x", "y"]]);
    expect(warnings).toEqual([warning]);
    expect(lines).toEqual([]);
  });

  it("tell a check without a name, whatever it is written as", () => {
    const table = tableOfRows(["a"], [["x"]]);
    const told = (custom_checks: unknown) => warningsOf(table, schemaOf({ fields: [{ name: "a" }], custom_checks }));
    const siret = { name: "siret", params: { column: "a" } };
    const unnamed = (position: string) => ({ code: "check-unnamed", args: { position } });
    expect(told([siret, { params: { column: "a" } }, "siret"])).toEqual([unnamed("2"), unnamed("3")]);
    expect(told("siret")).toEqual([unnamed("1")]);
    expect(told(siret)).toEqual([]);
    expect(told(null)).toEqual([]);
  });

  it("asked twice with other parameters are all made, and said once", () => {
    const years = (...params: object[]) =>
      checkerFor(
        ["a"],
        params.map((more) => ["year-interval-value", { column: "a", ...more }] as const),
        [["2021"], ["2020/2021"], ["x"]],
      ).lines.map((line) => line.split(" | ")[2]);
    const alone = { "allow-year-only": "true" };
    expect(years(alone)).toEqual(["3"]);
    expect(years(alone, {})).toEqual(["1", "3"]);
    expect(years({}, alone)).toEqual(["1", "3"]);
    expect(years({}, {})).toEqual(["1", "3"]);
  });

  it.each([">", ">=", "==", "<=", "<"])("find that what is no number is not %s a number", (op) => {
    const fields = ["a", "b"].map((name) => ({ name, type: "number" }));
    const check = ["compare-columns-value", { column: "a", column2: "b", op }] as const;
    expect(checkerFor(fields, [check], [["NaN", "1"]]).lines).toHaveLength(1);
    expect(checkerFor(fields, [check], [["1", "NaN"]]).lines).toHaveLength(1);
  });

  it("leave the other checks of the schema at work", () => {
    const { lines } = checkerFor(
      ["a"],
      [
        ["later", {}],
        ["siret", { column: "a" }],
      ],
      [["x"]],
    );
    expect(lines).toHaveLength(1);
  });

  it("are there for columns that the schema leaves free", () => {
    const fields = [{ name: "a", constraints: { required: true } }, "b"];
    const nothing = ["siret", { column: "a" }] as const;
    expect(told(fields, nothing, ["a", "c"])).toEqual([
      { code: "column-missing", args: { name: "b" } },
      { code: "column-extra", args: { name: "c" } },
    ]);
    expect(told(fields, nothing, ["b", "a"])).toEqual([{ code: "columns-unordered", args: { fields: ["a", "b"] } }]);
    expect(told(fields, nothing, ["a", "b"])).toEqual([]);
    expect(told(fields, nothing, ["b"])).toEqual([]);
  });
});
