/** Columns of texts: two words for true and false, codes of one shape, few different values. */
import { foldText } from "#shared/model/fold-text.ts";
import { type ColumnKind, NEARLY_ALL } from "./column-kind.ts";
import type { Header } from "./header.ts";

const TRUTHS: readonly (readonly [yes: string, no: string])[] = [
  ["oui", "non"],
  ["vrai", "faux"],
  ["true", "false"],
  ["yes", "no"],
];

/**
 * Booleans: as most of `counts` (texts, and how often each) are spelled, or, for when those are too few, in every spelling that is there.
 * None when they are not, or when there are too many different texts to be (`counts` is null then).
 */
export function booleanKinds(counts: ReadonlyMap<string, number> | null): readonly ColumnKind[] {
  if (counts === null) return [];
  const spelled = [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
  return TRUTHS.flatMap(([yes, no]): ColumnKind[] => {
    const [yeses, noes] = [yes, no].map((word) => spelled.filter((text) => foldText(text) === word)) as [
      string[],
      string[],
    ];
    const model = yeses[0] ?? noes[0];
    if (model === undefined) return [];
    const [first, other] = [yeses[0] ?? inCaseOf(model, yes), noes[0] ?? inCaseOf(model, no)];
    const digits = (digit: string) => (counts.has(digit) ? [digit] : []);
    return [
      booleans([first], [other]),
      booleans([...new Set([first, ...yeses, ...digits("1")])], [...new Set([other, ...noes, ...digits("0")])]),
    ];
  });
}

function booleans(trueValues: readonly string[], falseValues: readonly string[]): ColumnKind {
  const known = new Set([...trueValues, ...falseValues]);
  return { says: { type: "boolean", trueValues, falseValues }, fits: (text) => known.has(text) };
}

function inCaseOf(model: string, word: string): string {
  if (model === model.toUpperCase()) return word.toUpperCase();
  return model === model.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}

const ALL_DIGITS = /^\d{1,30}$/;
/** Codes of digits alone, where none of them begins with a zero, are told from numbers by their name. */
const COUNTS = /\b(pop|population|nb|nbre|nombre|total|taux|montant|part)\b/;
const CODES_OF_DIGITS =
  /\b(siret|siren|nic|insee|postal|cp|code|finess|rivoli|fantoir|dep|dept|departement|region|tel|telephone)\b/;

/** Codes of digits: some begin with a zero, or the column is called a code. null when they are numbers, or something else. */
export function digitsKind(filled: readonly string[], header: Header, someBeginWithZero: boolean): ColumnKind | null {
  const isCalledCode = CODES_OF_DIGITS.test(header.words) && !COUNTS.test(header.words);
  if (!someBeginWithZero && !isCalledCode) return null;
  const digits = filled.filter((text) => ALL_DIGITS.test(text));
  const pattern = `^${repeated("[0-9]", digits)}$`;
  return digits.length === 0 ? null : codesOf(pattern, {});
}

/** Letters and digits in one arrangement (`FRA31E0012`, `2021-2022`), as long as those of `filled`. null when those of `sample` have none. */
export function shapeKind(sample: readonly string[], filled: readonly string[]): ColumnKind | null {
  const shapes = sample.map(shapeOf);
  const model = shapes[shapes.length >> 1] ?? null;
  if (model === null || !model.includes("9") || model.length < 2) return null;
  if (shapes.filter((shape) => shape === model).length < NEARLY_ALL * shapes.length) return null;
  const classes = [...model].map((kind) => CLASSES[kind] ?? kind.replace(".", "\\."));
  const arranged = new RegExp(`^${classes.map((one) => (one.startsWith("[") ? `(${one}+)` : `(${one})`)).join("")}$`);
  const runs: string[][] = classes.map(() => []);
  for (const text of filled) {
    const found = text.length > LONGEST_CODE ? null : arranged.exec(text);
    if (found !== null) for (const [index, list] of runs.entries()) list.push(found[index + 1] ?? "");
  }
  const parts = runs.map((texts, index) => {
    const [word = ""] = texts;
    if (/^[A-Za-z]{4,}$/.test(word) && texts.every((text) => text === word)) return word;
    return repeated(classes[index] ?? "", texts);
  });
  return codesOf(`^${parts.join("")}$`, { isCode: true });
}

function codesOf(pattern: string, more: Pick<ColumnKind, "isCode">): ColumnKind {
  const matches = new RegExp(pattern);
  return { says: { type: "string" }, pattern, fits: (text) => matches.test(text), ...more };
}

const CLASSES: Readonly<Record<string, string>> = { "9": "[0-9]", A: "[A-Z]", a: "[a-z]", m: "[A-Za-z]" };
const LONGEST_CODE = 40;
const MOST_RUNS = 12;

/** `FRA31E0012` gives `A9A9`, `Arbre-7` gives `m-9`; null for what holds spaces, accents, or is too long. */
function shapeOf(text: string): string | null {
  if (text.length > LONGEST_CODE || !/^[A-Za-z0-9._/:-]+$/.test(text)) return null;
  const shape = text.replace(/[A-Za-z]+|[0-9]+/g, (run) => (/[0-9]/.test(run) ? "9" : classOf(run)));
  return shape.length > MOST_RUNS ? null : shape;
}

function classOf(letters: string): string {
  return letters === letters.toUpperCase() ? "A" : letters === letters.toLowerCase() ? "a" : "m";
}

/** `[0-9]{3,5}` for runs of three to five: nearly all of one length are of that one. */
function repeated(one: string, runs: readonly string[]): string {
  const lengths = new Map<number, number>();
  for (const { length } of runs) lengths.set(length, (lengths.get(length) ?? 0) + 1);
  const [usual] = [...lengths].sort(([, a], [, b]) => b - a);
  const shortest = Math.min(...lengths.keys());
  const longest = Math.max(...lengths.keys());
  if (usual !== undefined && usual[1] >= 0.98 * runs.length) return usual[0] === 1 ? one : `${one}{${usual[0]}}`;
  return `${one}{${shortest},${longest}}`;
}
