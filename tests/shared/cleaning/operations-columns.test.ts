import { describe, expect, test } from "vitest";
import { operationOf } from "#shared/cleaning/operations/all.ts";
import { isRefusal, type Planned, type Target } from "#shared/cleaning/operations/operation.ts";
import { runOperation } from "#shared/cleaning/run-operation.ts";
import { changeTable, NO_CHANGES } from "#shared/document/edits/change-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { markOf } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import type { Replica } from "../../convergence/replica.ts";
import { texts } from "../../convergence/replica.ts";
import { columnNamed, written } from "../document/file-update.ts";

interface Asked {
  readonly rows?: readonly number[];
  readonly schema?: TableSchema;
  readonly closed?: readonly string[];
}

/** Runs it with its initial parameters and these; columns are given by their titles. */
function run({ table, me }: Replica, id: string, given: Record<string, unknown>, asked: Asked = {}): Planned {
  const operation = operationOf(id);
  if (operation === undefined) throw new RangeError(`no operation ${id}`);
  const ids = Object.fromEntries(
    Object.entries(given).map(([key, value]) => {
      if (key === "column") return [key, columnNamed(table, String(value))];
      return [key, key === "columns" ? (value as string[]).map((name) => columnNamed(table, name)) : value];
    }),
  );
  const order = [...table.order] as RowHandle[];
  const closed = (asked.closed ?? []).map((name) => columnNamed(table, name));
  const target: Target = {
    table,
    rows: asked.rows?.map((place) => order[place] as RowHandle) ?? null,
    schema: asked.schema ?? null,
    communes: null,
    sourceOf: () => null,
    mayWrite: (column) => !closed.includes(column),
  };
  const params = { ...operation.initial([(table.columns[0]?.id ?? "") as ColumnId], table), ...ids };
  return runOperation(target, operation, params, null, me).planned;
}

function seen(table: Table): string[] {
  return [table.columns.map(({ name }) => name).join("|"), ...texts(table).map((cells) => cells.join("|"))];
}

function schemaOf(...names: string[]): TableSchema {
  const parsed = parseTableSchema(JSON.stringify({ fields: names.map((name) => ({ name, type: "string" })) }));
  if (!parsed.ok) throw new Error("no schema");
  return parsed.schema;
}

describe("a column is split", () => {
  test("at a separator, into as many columns as it takes, beside it", () => {
    const one = written(7, "n|lieu|x\n1|Laval, 53000, Mayenne|a\n2|Évron|b\n3||c");
    run(one, "columns.split", { column: "lieu" });
    expect(seen(one.table)).toEqual([
      "n|lieu|lieu 1|lieu 2|lieu 3|x",
      "1|Laval, 53000, Mayenne|Laval|53000|Mayenne|a",
      "2|Évron|Évron|||b",
      "3|||||c",
    ]);
    one.undo.undo();
    expect(seen(one.table)[0]).toBe("n|lieu|x");
  });

  test.each([
    ["a,b,c,d", { count: "given", most: 2 }, ["a", "b,c,d"]],
    ["a ; b/c", { by: "pattern", pattern: "[;/]" }, ["a", "b", "c"]],
    ["a;b;c", { by: "pattern", pattern: ";", count: "given", most: 2 }, ["a", "b;c"]],
    ["AbCd", { by: "pattern", pattern: "(?=[A-Z])" }, ["Ab", "Cd"]],
    ["53000Laval", { by: "widths", widths: "2, 3" }, ["53", "000", "Laval"]],
    ["Laval (53000)", { by: "groups", pattern: "(.+) \\((\\d+)\\)" }, ["Laval", "53000"]],
    [" a , b ", { trim: false }, ["a ", " b"]],
  ])("%s by %o", (text, given, parts) => {
    const one = written(7, `lieu\n${text}`);
    run(one, "columns.split", { column: "lieu", keep: false, ...given });
    expect(texts(one.table)).toEqual([parts]);
  });

  test("what cannot be cut, and marks, stay in its first part when it goes; it stays while held to some rows", () => {
    const one = written(7, "lieu\nLaval (53000)\nÉvron\n-");
    const lieu = columnNamed(one.table, "lieu");
    const last = one.table.handleAt(2);
    changeTable(
      one.table,
      { ...NO_CHANGES, cells: [{ column: lieu, rows: [last], texts: markOf("secret") }] },
      null,
      one.me,
    );
    const by = { by: "groups", pattern: "(.+) \\((\\d+)\\)", keep: false };
    run(one, "columns.split", { column: "lieu", ...by }, { rows: [1] });
    expect(one.table.columns.map(({ name }) => name)).toEqual(["lieu", "lieu 1"]);
    one.undo.undo();
    const planned = run(one, "columns.split", { column: "lieu", ...by });
    expect(isRefusal(planned) ? planned : planned.left.map(({ text, why }) => [text, why])).toEqual([
      ["Évron", "no-match"],
    ]);
    expect(seen(one.table).slice(0, 3)).toEqual(["lieu 1|lieu 2", "Laval|53000", "Évron|"]);
    const kept = one.table.columns[0]?.id ?? ("" as ColumnId);
    expect(one.table.content(last, kept)).toBe(markOf("secret"));
  });

  test("is refused where it would make too many columns, or where nothing says how", () => {
    const one = written(7, `lieu\n${"a,".repeat(60)}`);
    expect(run(one, "columns.split", { column: "lieu" })).toEqual({ refused: "too-many-columns" });
    expect(run(one, "columns.split", { column: "lieu", separator: "" })).toEqual({ refused: "nothing-asked" });
    for (const given of [
      { by: "pattern", pattern: "(" },
      { by: "widths", widths: "2, zero" },
    ])
      expect(run(one, "columns.split", { column: "lieu", ...given })).toMatchObject({ refused: "bad-parameter" });
    expect(seen(one.table)[0]).toBe("lieu");
  });
});

describe("columns become one", () => {
  const table = () => written(7, "numéro|voie|commune|x\n12|rue de la Paix|Laval|a\n|Le Bourg|Évron|b\n|||c");

  test("merged, blanks skipped, those they come from gone", () => {
    const one = table();
    run(one, "columns.merge", { columns: ["numéro", "voie", "commune"], drop: true, title: "adresse" });
    expect(seen(one.table)).toEqual(["adresse|x", "12 rue de la Paix Laval|a", "Le Bourg Évron|b", "|c"]);
  });

  test("one alone is refused; to begin with, it comes with the next", () => {
    const one = table();
    expect(run(one, "columns.merge", { columns: ["voie"] })).toEqual({ refused: "too-few-columns" });
    run(one, "columns.merge", {});
    expect(seen(one.table).slice(0, 2)).toEqual([
      "numéro|voie|numéro voie|commune|x",
      "12|rue de la Paix|12 rue de la Paix|Laval|a",
    ]);
  });

  test("into the first of them, held to a row: the others keep theirs", () => {
    const one = table();
    run(
      one,
      "columns.merge",
      { columns: ["commune", "voie"], into: "first", separator: ", ", drop: true },
      { rows: [0] },
    );
    expect(seen(one.table).slice(0, 3)).toEqual([
      "numéro|voie|commune|x",
      "12|rue de la Paix|Laval, rue de la Paix|a",
      "|Le Bourg|Évron|b",
    ]);
  });

  test.each([
    ["{numéro} {voie}, {commune}", true, ["12 rue de la Paix, Laval", "Le Bourg, Évron", ""]],
    ["{numéro} {voie}, {commune}", false, ["12 rue de la Paix, Laval", " Le Bourg, Évron", " , "]],
    ["{voie} ({numéro}) – {commune}", true, ["rue de la Paix (12) – Laval", "Le Bourg – Évron", ""]],
    ["{COMMUNE} {{x}}", true, ["Laval {x}", "Évron {x}", ""]],
  ])("composed as %s, blanks skipped: %s", (template, skipBlanks, expected) => {
    const one = table();
    run(one, "columns.concatenate", { template, skipBlanks, title: "lieu" });
    const lieu = columnNamed(one.table, "lieu");
    expect(one.table.columnTexts(lieu)).toEqual(expected);
  });

  test("a template that names no column there is refused by its field", () => {
    const one = table();
    expect(run(one, "columns.concatenate", { template: "{ville}", title: "x" })).toEqual({
      refused: "bad-parameter",
      field: "template",
      fault: { code: "unknown-column", at: 0, length: 0, args: { text: "ville", near: null } },
    });
    expect(run(one, "columns.concatenate", { template: "{voie", title: "x" })).toMatchObject({
      fault: { code: "open-column" },
    });
  });
});

describe("formulas", () => {
  test("make a new column, and say of which rows they could not", () => {
    const one = written(7, "nom|effectif\na|600\nb|20\nc|nc\nd|");
    const planned = run(one, "columns.compute", {
      title: "taille",
      expression: 'SI([effectif] > 500; "grand"; "petit")',
    });
    expect(one.table.columnTexts(columnNamed(one.table, "taille"))).toEqual(["grand", "petit", "", "petit"]);
    expect(isRefusal(planned) ? planned : planned.left.map(({ text, why }) => [text, why])).toEqual([
      ["nc", "not-computed"],
    ]);
  });

  test("change cells of some rows of some columns; marks stay", () => {
    const one = written(7, "a|b\nx|y\nx|y\nz|w");
    const a = columnNamed(one.table, "a");
    const [, second] = [...one.table.order] as RowHandle[];
    changeTable(
      one.table,
      { ...NO_CHANGES, cells: [{ column: a, rows: [second as RowHandle], texts: markOf("unknown") }] },
      null,
      one.me,
    );
    run(
      one,
      "columns.transform",
      { columns: ["a", "b"], expression: "MAJUSCULE(CELLULE()) & NUMEROLIGNE()" },
      { rows: [1, 2] },
    );
    expect(texts(one.table)).toEqual([
      ["x", "y"],
      ["", "Y2"],
      ["Z3", "W3"],
    ]);
    expect(one.table.content(second as RowHandle, a)).toBe(markOf("unknown"));
  });

  test("give the same row by row, of a few rows and of all", () => {
    const one = written(7, `a|b\n${Array.from({ length: 100 }, (_, i) => `${i % 7}|${i}`).join("\n")}`);
    const expression = "[a] * 1000 + [b] + NUMEROLIGNE() / 1000";
    run(one, "columns.compute", { title: "all", expression });
    run(one, "columns.compute", { title: "few", expression }, { rows: [3, 98] });
    const all = one.table.columnTexts(columnNamed(one.table, "all"));
    const few = one.table.columnTexts(columnNamed(one.table, "few"));
    expect([few[3], few[98], few.filter((text) => text !== "").length]).toEqual([all[3], all[98], 2]);
    expect(all[98]).toBe("98.099");
  });

  test("that are none are refused by their field", () => {
    const one = written(7, "a\nx");
    expect(run(one, "columns.compute", { title: "b", expression: "SI(1" })).toMatchObject({
      refused: "bad-parameter",
      field: "expression",
      fault: { code: "open-parenthesis", at: 4 },
    });
    expect(run(one, "columns.compute", { title: "b", expression: " " })).toEqual({ refused: "nothing-asked" });
    run(one, "columns.compute", { title: " ", expression: "1" });
    expect(seen(one.table)).toEqual(["a|colonne 2", "x|1"]);
  });
});

describe("titles", () => {
  test("are simplified, each once", () => {
    const one = written(7, "Nom de l’École|nom_de_l_ecole|  |N° (RNE)|***|E-mail\na|b|c|d|e|f");
    run(one, "columns.rename-all", { scope: "all" });
    expect(seen(one.table)[0]).toBe("nom_de_l_ecole|nom_de_l_ecole_2||n_rne|***|e_mail");
  });

  test("that are not chosen are left, and not taken", () => {
    const one = written(7, "Année|annee|Œuvre\na|b|c");
    run(one, "columns.rename-all", { scope: "chosen", columns: ["Année", "Œuvre"], signs: "keep", letters: "upper" });
    run(one, "columns.rename", { column: "annee", title: " ANNEE " });
    expect(seen(one.table)[0]).toBe("ANNEE|ANNEE 2|OEUVRE");
  });

  test("become those of the schema, whose other fields are added in its order", () => {
    const one = written(7, "divers|Code Postal|nom\na|b|c");
    const schema = schemaOf("nom", "telephone", "code_postal");
    const planned = run(one, "columns.rename-to-schema", { add: true, reorder: true }, { schema });
    expect(seen(one.table)).toEqual(["nom|telephone|code_postal|divers", "c||b|a"]);
    expect(isRefusal(planned) ? planned : planned.counts).toMatchObject({ columnsRenamed: 1, columnsAdded: 1 });
    expect(run(one, "columns.rename-to-schema", {})).toEqual({ refused: "no-schema" });
  });

  test("of the schema that were not ticked are not given", () => {
    const one = written(7, "Code Postal|Nom\na|b");
    const renames = [{ column: columnNamed(one.table, "Nom"), to: "nom" }];
    run(one, "columns.rename-to-schema", { renames }, { schema: schemaOf("nom", "code_postal") });
    expect(seen(one.table)[0]).toBe("Code Postal|nom");
  });
});

describe("columns as a whole", () => {
  test.each([
    [{ by: "first", columns: ["c", "b"] }, "c|b|é|a"],
    [{ by: "title" }, "a|b|c|é"],
    [{ by: "schema" }, "b|a|é|c"],
  ])("come to stand by %o", (given, expected) => {
    const one = written(7, "é|c|b|a\n1|2|3|4");
    run(one, "columns.reorder", given, { schema: schemaOf("b", "zz", "a", "é") });
    expect(seen(one.table)[0]).toBe(expected);
    expect(run(one, "columns.reorder", given, { schema: schemaOf("b", "zz", "a", "é") })).toMatchObject({
      counts: { reordered: false },
    });
  });

  test("are added, copied, numbered and deleted; closed ones stay", () => {
    const one = written(7, "a|b\nx|1\ny|2");
    run(one, "columns.add", { title: "département", text: "53" }, { rows: [1] });
    run(one, "columns.number-rows", { from: 0.1, step: 0.1 });
    run(one, "columns.copy", { column: "a" });
    expect(seen(one.table)).toEqual(["a|a 2|b|département|n°", "x|x|1||0.1", "y|y|2|53|0.2"]);
    run(one, "columns.delete", { columns: ["a 2", "b"] }, { closed: ["b"] });
    expect(seen(one.table)[0]).toBe("a|b|département|n°");
    expect(run(one, "columns.delete", { columns: ["b"] }, { closed: ["b"] })).toEqual({ refused: "locked" });
    expect(run(one, "columns.rename", { column: "b", title: "c" }, { closed: ["b"] })).toEqual({ refused: "locked" });
  });

  test("rows of one thing get one number, in the order the things come", () => {
    const one = written(7, "marché|lot\nhaies|1\ntri|1\nhaies|1\nhaies|2\ntri|1");
    run(one, "columns.number-rows", { title: "id", columns: ["marché", "lot"] });
    expect(seen(one.table).map((line) => line.split("|").at(-1))).toEqual(["id", "1", "2", "1", "3", "2"]);
    run(one, "columns.number-rows", { title: "en bas", columns: ["marché"] }, { rows: [3, 4] });
    expect(seen(one.table).map((line) => line.split("|").at(-1))).toEqual(["en bas", "", "", "", "1", "2"]);
  });

  test("what is made of a private one is private", () => {
    const one = written(7, "nom|mail\nA|a@b.fr");
    run(one, "columns.privacy", { columns: ["mail"] });
    run(one, "columns.copy", { column: "mail" });
    run(one, "columns.split", { column: "mail", separator: "@" });
    run(one, "columns.compute", { title: "f", expression: "[mail] & [nom]" });
    run(one, "columns.concatenate", { title: "t", template: "{nom} {mail}" });
    run(one, "columns.compute", { title: "public", expression: "[nom]" });
    expect(one.table.columns.filter(({ isPrivate }) => isPrivate !== true).map(({ name }) => name)).toEqual([
      "nom",
      "public",
    ]);
    run(one, "columns.merge", { columns: ["nom", "mail"], into: "first" });
    expect(one.table.columns[0]?.isPrivate).toBe(true);
    run(one, "columns.privacy", { columns: ["nom", "mail"], make: "public" });
    expect(one.table.columns[0]?.isPrivate).toBe(undefined);
  });
});
