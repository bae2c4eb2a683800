import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { compileFormula } from "#shared/cleaning/expressions/compile.ts";
import { completionAt, functionAround } from "#shared/cleaning/expressions/complete.ts";
import { evaluateRows } from "#shared/cleaning/expressions/evaluate-rows.ts";
import { FUNCTIONS } from "#shared/cleaning/expressions/functions/all.ts";
import { FORMULA_DEPTH, FORMULA_LENGTH } from "#shared/cleaning/expressions/parse.ts";
import { isFailed, writtenNumber, writtenValue } from "#shared/cleaning/expressions/value.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { foldText } from "#shared/model/fold-text.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { written } from "../document/file-update.ts";

const ROW: Readonly<Record<string, string>> = {
  Nom: "MAIRIE DE SAINT-JEAN-SUR-MAYENNE",
  "Code postal": "53240",
  année: "2021",
  effectif: "1 234,5",
  vide: "",
  "a]b": "crochet",
  date: "05/01/2021",
  statut: "Privé",
  adresse: "12 rue de la Paix, 53000 Laval",
};

/** What a cell would hold; what fails, in angle brackets. */
function result(formula: string, row = ROW, cell: string | null = null): string {
  const compiled = compileFormula(formula, Object.keys(row), cell !== null);
  if (compiled.is === "fault") return `fault ${compiled.fault.code} ${compiled.fault.at}+${compiled.fault.length}`;
  const texts = compiled.formula.columns.map((place) => Object.values(row)[place] ?? "");
  const value = compiled.formula.evaluate({ text: (place) => texts[place] ?? "", number: 7, cell });
  return isFailed(value) ? `<${value.failed}>` : writtenValue(value);
}

describe("a formula", () => {
  test.each([
    ["1 + 2 * 3", "7"],
    ["(1 + 2) * 3", "9"],
    ["2 - 3 - 4", "-5"],
    ["-2 * -3", "6"],
    ["0,1 + 0,2", "0.3"],
    ["0.1 * 3 = 0.3", "true"],
    ["1 / 3", "0.333333333333333"],
    ["1 / 0", "<divided-by-zero>"],
    ["[effectif] * 2", "2469"],
    ['{Code postal} & " " & [année]', "53240 2021"],
    ["« Année » & \u00a0«\u00a02021\u00a0»", "Année2021"],
    ['"dit ""oui"""', 'dit "oui"'],
    ["[a]]b]", "crochet"],
    ["= [ANNEE] + 1", "2022"],
    ["[vide] + 1", ""],
    ['[vide] & "x"', "x"],
    ["[Nom] * 2", "<not-a-number>"],
    ["1 ET NON 0 OU FAUX", "true"],
    ["NOT TRUE OR 1 > 2", "false"],
    ["[année] >= 2021 AND [année] < 2022", "true"],
    ['[statut] = "privé"', "false"],
    ['MINUSCULE([statut]) = "privé"', "true"],
    ['[date] < "2021-02-01"', "true"],
    ["[vide] < 3", "false"],
    ['[vide] = ""', "true"],
    ["[effectif] = 1234.5", "true"],
  ])("%s gives %s", (formula, expected) => expect(result(formula)).toBe(expected));

  test.each([
    ['SI([effectif] > 1000,5; "grand"; "petit")', "grand"],
    ['IF([vide], "a", "b")', "b"],
    ["SI(VRAI; 1; 1 / 0)", "1"],
    ['SIERREUR([Nom] * 2; "nc")', "nc"],
    ['SELON([année]; 2020; "a"; 2021; "b"; "c")', "b"],
    ['SELON([année]; 2020; "a"; "c")', "c"],
    ["SIVIDE([vide]; [année])", "2021"],
    ["PARMI([année]; 2020; 2021)", "true"],
    ["nomPropre([Nom])", "Mairie de Saint-Jean-sur-Mayenne"],
    ['MAJUSCULE(SANSACCENTS("Évron"))', "EVRON"],
    ["GAUCHE([Code postal]; 2)", "53"],
    ['GAUCHE("é🙂x"; 2)', "é🙂"],
    ["DROITE([Code postal])", "0"],
    ["DROITE([Code postal]; 0)", ""],
    ["STXT([Code postal]; 3; 2)", "24"],
    ["NBCAR([vide])", "0"],
    ['REMPLACER([Nom]; "MAIRIE DE "; "")', "SAINT-JEAN-SUR-MAYENNE"],
    ['REMPLACER.MOTIF([adresse]; "(\\d{5}) (\\w+)"; "$2 ($1)")', "12 rue de la Paix, Laval (53000)"],
    ['EXTRAIRE([adresse]; "\\d{5}")', "53000"],
    ['EXTRAIRE([adresse]; "^(\\d+) (.+?),"; 2)', "rue de la Paix"],
    ['EXTRAIRE([Nom]; "\\d")', ""],
    ['CONTIENT([statut]; "PRIVE")', "true"],
    ['COMMENCE.PAR([Nom]; "mairie")', "true"],
    ['CORRESPOND([Code postal]; "^\\d{5}$")', "true"],
    ["COMPLETER([année]; 6)", "002021"],
    ['AVANT([adresse]; ",")', "12 rue de la Paix"],
    ['APRES([adresse]; ", ")', "53000 Laval"],
    ['MORCEAU([adresse]; " "; -1)', "Laval"],
    ['JOINDRE(" – "; [année]; [vide]; [statut])', "2021 – Privé"],
    ["CONCAT([année]; [vide]; 1)", "20211"],
    ["NOMBRE([effectif])", "1234.5"],
    ['NOMBRE("12345678901234567890")', "<not-a-number>"],
    ["ARRONDI(1.005; 2)", "1.01"],
    ["ARRONDI(-2.5)", "-3"],
    ["ARRONDI(1234; -2)", "1200"],
    ["ARRONDI.INF(-1.2)", "-2"],
    ["FIXE(1234.5; 2)", "1234.50"],
    ["MOD(-1; 3)", "2"],
    ["SOMME([année]; [vide]; 1)", "2022"],
    ["SOMME([vide])", ""],
    ["MOYENNE(1; 2; [vide])", "1.5"],
    ["MAX(1; [effectif]) - MIN(3; 2)", "1232.5"],
    ["DATE([date])", "2021-01-05"],
    ["DATE(2024; 2; 29)", "2024-02-29"],
    ["DATE(2023; 2; 29)", "<not-a-date>"],
    ['ANNEE("5 janvier 2021") & MOIS([date]) & JOUR([date])', "202115"],
    ["JOURSEM([date])", "2"],
    ['JOURS("2021-03-01"; "2021-02-27")', "2"],
    ["DECALER.JOURS([date]; -5)", "2020-12-31"],
    ["NUMEROLIGNE()", "7"],
    ["ESTDATE([date]) ET ESTNOMBRE([effectif]) ET ESTVIDE([vide])", "true"],
  ])("knows %s, which gives %s", (formula, expected) => expect(result(formula)).toBe(expected));

  test("asks what a cell holds only where it changes cells", () => {
    expect(result("PHRASE(CELLULE())", ROW, "LAVAL")).toBe("Laval");
    expect(result("1 & CELL()")).toBe("fault no-cell 4+6");
  });

  test("parts what it gives to functions by commas, or by semicolons: then commas are decimal", () => {
    expect(result("ROUND(12.345,2)")).toBe("12.35");
    expect(result("ARRONDI(12,345;2)")).toBe("12.35");
    expect(result("1,5 * 2")).toBe("3");
  });
});

describe("what is wrong with a formula is said where it is:", () => {
  test.each([
    ["", "empty 0+0"],
    ["SI([année] > 2020; 1; 2", "open-parenthesis 23+0"],
    ["(1 + 2", "open-parenthesis 6+0"],
    ["PHRASE(CELLULE(", "open-parenthesis 15+0"],
    ["1 + 2)", "stray-closing 5+1"],
    ["1 +", "value-expected 3+0"],
    ["1 * * 2", "value-expected 4+1"],
    ["[année] [effectif]", "operator-expected 8+10"],
    ["SOMME([année] [effectif])", "operator-expected 14+10"],
    ["1; 2", "stray-separator 1+1"],
    ["(1; 2)", "stray-separator 2+1"],
    ['"abc', "open-text 0+4"],
    ["[abc", "open-column 0+4"],
    ["année + 1", "lone-word 0+5"],
    ["[annee scolaire]", "unknown-column 0+16"],
    ["1 + MAJUSCULES([Nom])", "unknown-function 4+10"],
    ["GAUCHE()", "too-few 0+8"],
    ["ABS(1; 2)", "too-many 0+9"],
    ["1 # 2", "bad-character 2+1"],
    ['EXTRAIRE([Nom]; "(")', "bad-pattern 16+3"],
    ["EXTRAIRE([Nom]; [statut])", "pattern-not-written 16+8"],
    ["ET", "value-expected 0+2"],
  ])("%s", (formula, fault) => expect(result(formula)).toBe(`fault ${fault}`));

  test("a name close to a known one is proposed", () => {
    const near = (formula: string) => {
      const compiled = compileFormula(formula, Object.keys(ROW), false);
      return compiled.is === "fault" ? compiled.fault.args.near : undefined;
    };
    expect(near("MAJUSCULES([Nom])")).toBe("MAJUSCULE");
    expect(near("[Code postl]")).toBe("Code postal");
    expect(near("[tout autre chose]")).toBe(null);
  });
});

describe("whatever is written, a formula comes to an end:", () => {
  test("too long or too deep, it is refused", () => {
    expect(result(`1${" + 1".repeat(FORMULA_LENGTH)}`)).toMatch(/^fault too-long/);
    expect(result(`${"(".repeat(FORMULA_DEPTH + 2)}1`)).toMatch(/^fault too-deep/);
    expect(result(`${"-".repeat(FORMULA_DEPTH + 2)}1`)).toMatch(/^fault too-deep/);
    expect(result(`1${"+1".repeat(1_900)}`)).toBe("1901");
  });

  test("what it gives never outgrows a cell", () => {
    const long = { long: "a".repeat(LIMITS.cellLength) };
    for (const formula of [
      'REPETER("abc"; 1000000000)',
      '[long] & "b"',
      'REMPLACER([long]; "a"; [long])',
      'REMPLACER.MOTIF([long]; "a"; "$&$&")',
      'REMPLACER.MOTIF([long]; "(?=(a*))"; "$1$1$1$1$1")',
      "JOINDRE([long]; 1; 2; 3)",
      "COMPLETER(1; 100000000)",
    ])
      expect(result(formula, long), formula).toMatch(/^<too-(?:long|hard)>$/);
  });

  test("a pattern that would try for ever is given to an engine that does not, or to none", () => {
    const long = { long: `${"a".repeat(30_000)}!` };
    expect(result('CORRESPOND([long]; "^(a+)+$")', long)).toBe("false");
    expect(result('EXTRAIRE([long]; "(a|aa)+$")', long)).toMatch(/^(?:|<too-hard>)$/);
  });

  test("random signs are read or refused, never thrown at", () => {
    const pieces = [
      "SI(",
      ")",
      ";",
      ",",
      "[Nom]",
      "[",
      '"',
      "1",
      "1,5",
      "+",
      "-",
      "NON ",
      " ET ",
      "&",
      "<",
      "é",
      "(",
      "ABS(",
    ];
    let seed = 20_261_122;
    const next = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed;
    };
    let read = 0;
    for (let time = 0; time < 20_000; time++) {
      const formula = Array.from({ length: 1 + (next() % 9) }, () => pieces[(next() >> 8) % pieces.length]).join("");
      if (!result(formula).startsWith("fault")) read += 1;
    }
    expect(read).toBeGreaterThan(100);
  });
});

test("numbers are written plainly", () => {
  expect([0.1 + 0.2, 1e21, -1.5e-7, 1e15 + 0.5, -0, 100, 123456.789].map(writtenNumber)).toEqual([
    "0.3",
    "1000000000000000000000",
    "-0.00000015",
    "1000000000000000",
    "0",
    "100",
    "123456.789",
  ]);
});

test("no two functions share a name", () => {
  const names = FUNCTIONS.flatMap(({ fr, en, others = [] }) => [...new Set([fr, en, ...others].map(foldText))]);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});

test("each function says what it does, and each fault and failure what it is, in both languages", () => {
  for (const { expressions } of [WORDS.fr, WORDS.en]) {
    expect(Object.keys(expressions.does).sort()).toEqual(FUNCTIONS.map(({ en }) => en).sort());
    const said = compileFormula("[Code postl]", ["Code postal"], false);
    expect(said.is === "fault" ? expressions.faults[said.fault.code](said.fault.args) : "").toContain("Code postal");
  }
});

describe("while a formula is typed, what may be meant is offered:", () => {
  const titles = ["Nom", "Nombre d’élèves", "a]b", ""];
  const offered = (typed: string, language: "fr" | "en" = "fr") => {
    const caret = typed.indexOf("|");
    const formula = typed.replace("|", "");
    const completion = completionAt(formula, caret, titles, language);
    return completion?.offers.map(
      ({ insert }) => formula.slice(0, completion.from) + insert + formula.slice(completion.to),
    );
  };

  test.each([
    ["1 + nomb|", ["1 + NOMBRE(", "1 + ESTNOMBRE(", "1 + [Nombre d’élèves]"]],
    ["nompr|(1)", ["NOMPROPRE(1)"]],
    ["upp|", ["UPPER(", "SUPPRESPACE("]],
    ["[nom| + 1", ["[Nom] + 1", "[Nombre d’élèves] + 1"]],
    ["[Nom|bre x] + 1", ["[Nom] + 1", "[Nombre d’élèves] + 1"]],
    ["[a|", ["[a]]b]"]],
    ['"nom|', undefined],
    ["1 + |", undefined],
    ["[rien de tel|", undefined],
  ])("%s", (typed, expected) => expect(offered(typed)).toEqual(expected));

  test("functions by the names of one’s language first", () => {
    expect(offered("av|", "en")).toEqual(["AVERAGE(", "AVANT("]);
    expect(offered("av|", "fr")).toEqual(["AVANT(", "AVERAGE("]);
  });

  test("and the function one writes in is known", () => {
    const around = (typed: string) => functionAround(typed.replace("|", ""), typed.indexOf("|"))?.fr;
    expect(["SI([a] > (1|", 'SI(GAUCHE([x(]; 2); "(|', "SI(GAUCHE([x]; 2); |1)", "(1 + |"].map(around)).toEqual([
      "SI",
      undefined,
      "SI",
      undefined,
    ]);
  });
});

test("the formulas of the guide are formulas", () => {
  const written = ["fr", "en"].flatMap((language) => {
    const guide = readFileSync(new URL(`../../../docs/guide.${language}.md`, import.meta.url), "utf8");
    const part = /\n## (?:Les formules|Formulas)\n(.*?)\n## /s.exec(guide)?.[1] ?? "";
    return Array.from(part.matchAll(/^\| [^|]+ \| `(.+)` \|$/gm), ([, formula = ""]) => formula);
  });
  expect(written).toHaveLength(18);
  for (const formula of written) {
    const titles = Array.from(formula.matchAll(/\[([\p{L} ]+)\]/gu), ([, title = ""]) => title);
    expect(compileFormula(formula, titles, true), formula).toMatchObject({ is: "formula" });
  }
});

test("a heavy formula over long texts is worked out in more steps", () => {
  const { table } = written(7, `a\n${Array.from({ length: 100 }, (_, i) => `${i}${"x".repeat(300)}`).join("\n")}`);
  const steps = (formula: string) => {
    const compiled = compileFormula(formula, ["a"], false);
    if (compiled.is === "fault") throw new Error(compiled.fault.code);
    const ids = table.columns.map(({ id }) => id);
    return [...evaluateRows(table, compiled.formula, ids, null, null, () => undefined)].length;
  };
  expect(steps("[a] & 1")).toBe(1);
  expect(steps(Array.from({ length: 20 }, () => 'REMPLACER.MOTIF([a]; "x+"; "y")').join(" & "))).toBeGreaterThan(5);
});
