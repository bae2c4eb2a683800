import { describe, expect, it } from "vitest";
import type { SomeOperation } from "#shared/cleaning/operations/all.ts";
import { append, proposedLinks } from "#shared/cleaning/operations/compile/append.ts";
import { join } from "#shared/cleaning/operations/compile/join.ts";
import { lookupCommune } from "#shared/cleaning/operations/compile/lookup-commune.ts";
import { lookupDepartement } from "#shared/cleaning/operations/compile/lookup-departement.ts";
import { lookupEpci } from "#shared/cleaning/operations/compile/lookup-epci.ts";
import { sirenOfSiret } from "#shared/cleaning/operations/compile/siren-of-siret.ts";
import { isRefusal, type Plan, type Target } from "#shared/cleaning/operations/operation.ts";
import { prepareOperation, runOperation, toldOf, writeOperation } from "#shared/cleaning/run-operation.ts";
import { sourceKey } from "#shared/cleaning/sources.ts";
import { changeTable, NO_CHANGES } from "#shared/document/edits/change-table.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { openCommunes } from "#shared/french/communes.ts";
import { openEpcis } from "#shared/geo/epcis.ts";
import { markOf } from "#shared/model/cell-content.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { type Replica, texts } from "../../convergence/replica.ts";
import { columnNamed, written } from "../document/file-update.ts";

const SOURCE = { kind: "file", name: "rne.csv", sha256: "a".repeat(64) } as const;
const lines = (table: Table) => [
  table.columns.map(({ name }) => name).join("|"),
  ...texts(table).map((cells) => cells.join("|")),
];

function hideColumn({ table, me }: Pick<Replica, "table" | "me">, name: string): void {
  changeTable(table, { ...NO_CHANGES, hideColumns: [columnNamed(table, name)] }, null, me);
}

function targetOf(table: Table, source: Table | null, more: Partial<Target> = {}): Target {
  return { table, rows: null, schema: null, communes: null, sourceOf: () => source, mayWrite: () => true, ...more };
}

function done(target: Target, operation: SomeOperation, params: unknown): Plan {
  const { planned } = runOperation(target, operation, params, null, {});
  if (isRefusal(planned)) throw new Error(`refused: ${JSON.stringify(planned)}`);
  return planned;
}

function refusal(target: Target, operation: SomeOperation, params: unknown): unknown {
  return runOperation(target, operation, params, null, {}).planned;
}

describe("joining another table", () => {
  const made = () => ({
    here: written(1, "nom|ville\nCollège Moulin|Laval\ncollege ferry|\nInconnu|Gorron"),
    there: written(
      2,
      "etablissement|uai|ville\nMoulin (collège)|1A|LAVAL\nCollège Ferry|2B|Mayenne\nLycée Paré|3C|Ernée",
    ),
  });
  const params = (table: Table, more: object = {}) => ({
    source: SOURCE,
    keys: [{ column: columnNamed(table, "nom"), there: "etablissement" }],
    comparison: "cleaned",
    bring: [{ there: "uai", title: "uai" }],
    choices: [],
    others: false,
    ...more,
  });

  it("brings new columns beside the key; what found nothing is listed", () => {
    const { here, there } = made();
    const plan = done(targetOf(here.table, there.table), join, params(here.table));
    expect(lines(here.table)).toEqual([
      "nom|uai|ville",
      "Collège Moulin|1A|Laval",
      "college ferry|2B|",
      "Inconnu||Gorron",
    ]);
    expect(plan.left.map(({ text, why }) => [text, why])).toEqual([["Inconnu", "no-match"]]);
  });

  it("says how many rows found theirs when it was done, whatever a recipe kept of another table", () => {
    const { here, there } = made();
    const asked = params(here.table, { found: { rows: 99, of: 100 } });
    const plan = done(targetOf(here.table, there.table), join, asked);
    expect(toldOf(join, asked, plan)).toMatchObject({ bring: [{ there: "uai" }], found: { rows: 2, of: 3 } });
  });

  it("fills what is blank in a column that is there, and nothing else", () => {
    const { here, there } = made();
    const bring = [{ there: "ville", column: columnNamed(here.table, "ville") }];
    done(targetOf(here.table, there.table), join, params(here.table, { bring }));
    expect(lines(here.table)).toEqual(["nom|ville", "Collège Moulin|Laval", "college ferry|Mayenne", "Inconnu|Gorron"]);
  });

  it("a value said not to be available stays, and comes as it is", () => {
    const { here, there } = made();
    const [ville, first] = [columnNamed(here.table, "ville"), here.table.order[1] as RowHandle];
    const [uai, other] = [columnNamed(there.table, "uai"), there.table.order[0] as RowHandle];
    setCells(here.table, [{ row: first, column: ville, text: markOf("unknown") }], here.me);
    setCells(there.table, [{ row: other, column: uai, text: markOf("unknown") }], there.me);
    const bring = [
      { there: "ville", column: ville },
      { there: "uai", title: "uai" },
    ];
    done(targetOf(here.table, there.table), join, params(here.table, { bring }));
    expect(here.table.unavailable(first, ville)).toBe("unknown");
    expect(here.table.unavailable(here.table.order[0] as RowHandle, columnNamed(here.table, "uai"))).toBe("unknown");
  });

  it("also the rows that only the other has, with their key", () => {
    const { here, there } = made();
    const bring = [
      { there: "uai", title: "uai" },
      { there: "ville", column: columnNamed(here.table, "ville") },
    ];
    const plan = done(targetOf(here.table, there.table), join, params(here.table, { bring, others: true }));
    expect(lines(here.table).at(-1)).toBe("Lycée Paré|3C|Ernée");
    expect(plan.counts).toMatchObject({ rowsAdded: 1, columnsAdded: 1 });
  });

  it("a title that is taken gets a number; the source deleted afterwards destroys nothing", () => {
    const { here, there } = made();
    done(targetOf(here.table, there.table), join, params(here.table, { bring: [{ there: "ville", title: "ville" }] }));
    there.table.close();
    there.doc.destroy();
    expect(lines(here.table).slice(0, 2)).toEqual(["nom|ville 2|ville", "Collège Moulin|LAVAL|Laval"]);
  });

  it("what comes of a private column is private here", () => {
    const { here, there } = made();
    hideColumn(there, "uai");
    done(targetOf(here.table, there.table), join, params(here.table));
    expect(here.table.columns.filter(({ isPrivate }) => isPrivate).map(({ name }) => name)).toEqual(["uai"]);
  });

  it("adds no column where nothing was found", () => {
    const { here, there } = made();
    const keys = [{ column: columnNamed(here.table, "nom"), there: "uai" }];
    const plan = done(targetOf(here.table, there.table), join, params(here.table, { keys }));
    expect(here.table.columns).toHaveLength(2);
    expect(plan.leftCount).toBe(3);
  });

  it("is one gesture: taken back, nothing of it is left", () => {
    const { here, there } = made();
    const before = lines(here.table);
    runOperation(targetOf(here.table, there.table), join, params(here.table, { others: true }), null, here.me);
    expect(lines(here.table)).not.toEqual(before);
    here.undo.undo();
    expect(lines(here.table)).toEqual(before);
  });

  it("is refused without its source, without a key, for columns that are gone or closed", () => {
    const { here, there } = made();
    const target = targetOf(here.table, there.table);
    expect(refusal(targetOf(here.table, null), join, params(here.table))).toEqual({ refused: "no-source" });
    expect(refusal(target, join, params(here.table, { keys: [] }))).toEqual({ refused: "no-column" });
    expect(refusal(target, join, params(here.table, { bring: [] }))).toEqual({ refused: "nothing-asked" });
    const half = [{ column: "", there: "etablissement" }];
    expect(refusal(target, join, params(here.table, { keys: half }))).toEqual({ refused: "no-column" });
    const gone = [{ column: "c9.z", there: "etablissement" }];
    expect(refusal(target, join, params(here.table, { keys: gone }))).toEqual({ refused: "column-gone" });
    expect(refusal(target, join, params(here.table, { bring: [{ there: "siret", title: "siret" }] }))).toEqual({
      refused: "bad-parameter",
      field: "bring",
      detail: "siret",
    });
    const bring = [{ there: "ville", column: columnNamed(here.table, "ville") }];
    const closed = targetOf(here.table, there.table, { mayWrite: () => false });
    expect(refusal(closed, join, params(here.table, { bring }))).toEqual({ refused: "locked" });
    expect(refusal(closed, join, params(here.table, { others: true }))).toEqual({ refused: "locked" });
  });

  it("reads the source as it is when it is written, though it changed while it was being prepared", () => {
    const { here, there } = made();
    const target = targetOf(here.table, there.table);
    const steps = prepareOperation(target, join, params(here.table));
    steps.next();
    steps.next();
    const row = there.table.order[0] as RowHandle;
    setCells(there.table, [{ row, column: columnNamed(there.table, "uai"), text: "9Z" }], there.me);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    if (step.value.ready !== null) writeOperation(target, step.value.ready, null, here.me);
    expect(lines(here.table)[1]).toBe("Collège Moulin|9Z|Laval");
  });
});

describe("the rows of another table underneath", () => {
  it("each column in the one of its title, the others new; a column says where rows come from", () => {
    const here = written(1, "Nom|Code postal\na|1");
    const there = written(2, "code_postal|nom|secteur\n2|b|privé\n3|c|privé");
    const links = proposedLinks(here.table, there.table);
    const provenance = { title: "provenance", here: "publics.csv", there: "privés.csv" };
    done(targetOf(here.table, there.table), append, { source: SOURCE, links, provenance });
    expect(lines(here.table)).toEqual([
      "Nom|Code postal|secteur|provenance",
      "a|1||publics.csv",
      "b|2|privé|privés.csv",
      "c|3|privé|privés.csv",
    ]);
    // a third file says its name in the same column, and the rows that have one keep theirs
    const third = written(3, "nom\nd");
    done(targetOf(here.table, third.table), append, {
      source: SOURCE,
      links: proposedLinks(here.table, third.table),
      provenance: { title: "Provenance", here: "autre", there: "3.csv" },
    });
    expect(lines(here.table).slice(1)).toEqual([
      "a|1||publics.csv",
      "b|2|privé|privés.csv",
      "c|3|privé|privés.csv",
      "d|||3.csv",
    ]);
  });

  it("private columns of the other are not proposed; asked for, they are private here", () => {
    const here = written(1, "nom\na");
    const there = written(2, "nom|mél\nb|x@y.fr");
    hideColumn(there, "mél");
    const links = proposedLinks(here.table, there.table);
    expect(links).toEqual([{ there: "nom", column: columnNamed(here.table, "nom") }]);
    done(targetOf(here.table, there.table), append, {
      source: SOURCE,
      links: [...links, { there: "mél", title: "mél" }],
      provenance: null,
    });
    expect(here.table.columns.map(({ name, isPrivate }) => [name, isPrivate === true])).toEqual([
      ["nom", false],
      ["mél", true],
    ]);
  });

  it("is refused without rows or columns to put there", () => {
    const here = written(1, "nom\na");
    const params = { source: SOURCE, links: [], provenance: null };
    expect(refusal(targetOf(here.table, here.table), append, params)).toEqual({ refused: "nothing-asked" });
    expect(refusal(targetOf(here.table, null), append, params)).toEqual({ refused: "no-source" });
  });
});

describe("looking up places", () => {
  const commune = (code: string, name: string, postalCodes: readonly string[], size = 1000) =>
    ({ code, name, kind: "commune", partOf: null, postalCodes, size }) as const;
  const communes = openCommunes([
    commune("53130", "Laval", ["53000"], 50_000),
    commune("93066", "Saint-Denis", ["93200", "93210"], 100_000),
    commune("97411", "Saint-Denis", ["97400", "97490"], 150_000),
    commune("2A004", "Ajaccio", ["20000", "20090"], 70_000),
    { code: "53001", name: "Ahuillé", kind: "former", partOf: "53130", postalCodes: [], size: 0 },
  ]);
  const asked = (table: Table, more: object) => ({
    ...lookupCommune.initial([columnNamed(table, "ville")], table),
    ...more,
  });

  it("a commune by its name gives its code; of two of one name neither, until another column decides", () => {
    const { table } = written(1, "ville|cp\nLAVAL|\nSt Denis|97400\nSaint-Denis|\nAhuillé|\nAtlantide|");
    const target = targetOf(table, null, { communes });
    const plan = done(target, lookupCommune, asked(table, {}));
    expect(lines(table)[0]).toBe("ville|code_commune|code_departement|cp");
    expect(lines(table).slice(1, 5)).toEqual([
      "LAVAL|53130|53|",
      "St Denis|||97400",
      "Saint-Denis|||",
      "Ahuillé|53130|53|",
    ]);
    expect(plan.left.map(({ why }) => why)).toEqual(["ambiguous", "ambiguous", "no-match"]);
    const other = written(
      2,
      "ville|cp\nSt Denis|97400\nSaint-Denis|Seine-Saint-Denis\nSaint-Denis|93\nLaval (53000)|",
    ).table;
    done(
      targetOf(other, null, { communes }),
      lookupCommune,
      asked(other, { narrow: { column: columnNamed(other, "cp") }, departementCode: false }),
    );
    expect(texts(other).map(([, code]) => code)).toEqual(["97411", "93066", "93066", "53130"]);
  });

  it("a postal code, also without its zero; a code of Insee", () => {
    const { table } = written(1, "ville\n53000\n97490\n1000");
    const params = asked(table, { holds: "postal", commune: true, region: true, academie: true });
    done(targetOf(table, null, { communes }), lookupCommune, params);
    expect(lines(table)[1]).toBe("53000|53130|Laval|53|Pays de la Loire|Nantes");
    expect(lines(table)[2]).toBe("97490|97411|Saint-Denis|974|La Réunion|La Réunion");
    const codes = written(2, "ville\n2a004\n53001").table;
    done(targetOf(codes, null, { communes }), lookupCommune, asked(codes, { holds: "code" }));
    expect(texts(codes).map(([, code]) => code)).toEqual(["2A004", "53130"]);
  });

  it("is refused until the list of communes is there", () => {
    const { table } = written(1, "ville\nLaval");
    expect(refusal(targetOf(table, null), lookupCommune, asked(table, {}))).toEqual({ refused: "no-source" });
  });

  it("a département by its code or name, or that of a school or a commune", () => {
    const { table } = written(1, "x\n53\n1\nCOTES D ARMOR\n2b\n96");
    const params = { column: columnNamed(table, "x"), holds: "departement", code: true, departement: false };
    const whole = { ...params, regionCode: true, region: false, academie: true };
    done(targetOf(table, null), lookupDepartement, whole);
    expect(texts(table).map((cells) => cells.join("|"))).toEqual([
      "53|53|52|Nantes",
      "1|01|84|Lyon",
      "COTES D ARMOR|22|53|Rennes",
      "2b|2B|94|Corse",
      "96|||",
    ]);
    const schools = written(2, "x\n0530010X\n7200001A\n9710001B\nrien").table;
    const plan = done(targetOf(schools, null), lookupDepartement, {
      ...whole,
      column: columnNamed(schools, "x"),
      holds: "uai",
    });
    expect(texts(schools).map(([, code]) => code)).toEqual(["53", "2B", "971", ""]);
    expect(plan.left.map(({ why }) => why)).toEqual(["no-match"]);
  });

  it("the group of communes of a commune: of a former one, that of the one it is in; of one that is in none, nothing", () => {
    const commune = { kind: "commune", partOf: null, size: 1 } as const;
    const communes = openCommunes([
      { ...commune, code: "53130", name: "Laval", postalCodes: ["53000"] },
      { ...commune, code: "53201", name: "La Roche-Neuville", postalCodes: ["53170"] },
      { ...commune, code: "53136", name: "Loigné", kind: "former", partOf: "53201", postalCodes: [] },
      { ...commune, code: "22016", name: "Île-de-Bréhat", postalCodes: ["22870"] },
    ]);
    const epcis = openEpcis([
      { code: "200083392", name: "CA Laval Agglomération", communes: ["53130"] },
      { code: "200048551", name: "CC du Pays de Meslay-Grez", communes: ["53201"] },
    ]);
    const { table } = written(1, "x\nlaval\nLoigné\nÎle-de-Bréhat\nnulle part");
    const params = { column: columnNamed(table, "x"), holds: "name", narrow: { column: "" }, code: true, epci: true };
    const plan = done(targetOf(table, null, { communes, epcis }), lookupEpci, params);
    expect(lines(table)).toEqual([
      "x|code_epci|nom_epci",
      "laval|200083392|CA Laval Agglomération",
      "Loigné|200048551|CC du Pays de Meslay-Grez",
      "Île-de-Bréhat||",
      "nulle part||",
    ]);
    expect(plan.left.map(({ why }) => why)).toEqual(["no-match", "no-match"]);
    const without = targetOf(table, null, { communes, epcis: null });
    expect(runOperation(without, lookupEpci, params, null, null).planned).toEqual({ refused: "no-epcis" });
  });

  it("the SIREN of a SIRET; a false one gives none", () => {
    const { table } = written(1, "siret\n732 829 320 00074\n73282932000075");
    const plan = done(targetOf(table, null), sirenOfSiret, { column: columnNamed(table, "siret") });
    expect(texts(table).map(([, siren]) => siren)).toEqual(["732829320", ""]);
    expect(plan.left.map(({ why }) => why)).toEqual(["not-understood"]);
  });
});

it("a source is the same whatever it is called; the sheets of a file are others", () => {
  const dataset = DatasetId.parse("d0000000000000000001");
  expect(sourceKey({ kind: "dataset", dataset, name: "a" })).toBe(sourceKey({ kind: "dataset", dataset, name: "b" }));
  expect(sourceKey({ ...SOURCE, table: "2" })).not.toBe(sourceKey(SOURCE));
});
