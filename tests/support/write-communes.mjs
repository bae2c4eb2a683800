/**
 * Writes shared/french/communes-of-2026.ts from the `communes.json` of @etalab/decoupage-administratif. Once a year, with write-french-places.mjs:
 *   node tests/support/write-communes.mjs package/data/communes.json > shared/french/communes-of-2026.ts
 */
import { readFileSync } from "node:fs";

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("say where communes.json is");
const all = JSON.parse(readFileSync(path, "utf8"));
const nameOfCode = new Map(all.filter(({ type }) => type === "commune-actuelle").map(({ code, nom }) => [code, nom]));
// a part that bears the code and the name of the whole tells nothing
const kept = all.filter(({ type, code, nom }) => !type.startsWith("commune-d") || nameOfCode.get(code) !== nom);

const SIGNS = "!#$%&*+/;<>?@[]^_{|}~";
const WHOLE = 0;

/** In order of codes; the commune before a part that bears the same code. */
const sorted = kept.toSorted(
  (a, b) => compare(a.code, b.code) || compare(isPart(a), isPart(b)) || compare(a.nom, b.nom),
);
const pieces = frequentPieces(sorted.map(({ nom }) => nom));

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isPart({ type }) {
  return type === "commune-actuelle" ? WHOLE : 1;
}

/** The pieces of names that save most when a sign stands for them, one after the other. */
function frequentPieces(names) {
  const found = [];
  let texts = names;
  for (const sign of SIGNS) {
    const saved = new Map();
    for (const text of texts)
      for (let length = 2; length <= 8; length += 1)
        for (let at = 0; at + length <= text.length; at += 1) {
          const piece = text.slice(at, at + length);
          if (![...piece].some((one) => SIGNS.includes(one))) saved.set(piece, (saved.get(piece) ?? 0) + length - 1);
        }
    const [best] = [...saved].reduce((a, b) => (b[1] > a[1] ? b : a));
    found.push(best);
    texts = texts.map((text) => text.replaceAll(best, sign));
  }
  return found;
}

function written({ nom, chefLieu, commune, code, population, codesPostaux }, step) {
  const name = pieces.reduce((text, piece, index) => text.replaceAll(piece, SIGNS[index]), nom);
  const parent = chefLieu ?? commune;
  const of =
    parent === undefined ? "" : `=${parent.slice(0, 2) === code.slice(0, 2) ? base36(parent.slice(2)) : parent}`;
  const weight =
    chefLieu === undefined ? String.fromCharCode(65 + Math.min(25, Math.floor(Math.log2((population ?? 0) + 1)))) : "";
  const posts = (codesPostaux ?? []).map((post) => postOf(post, code)).join("");
  return `${step === 1 ? "" : `${step.toString(36)}:`}${name}${of}${weight}${posts}`;
}

function base36(digits) {
  return Number(digits).toString(36);
}

/** Three figures in two signs, where the first two are those of the commune's code. */
function postOf(post, code) {
  const start = /^2[AB]/.test(code) ? "20" : code.slice(0, 2);
  return post.startsWith(start) ? base36(post.slice(2)).padStart(2, "0") : `.${post}`;
}

const lines = new Map();
let before = "00000";
for (const one of sorted) {
  const start = one.code.slice(0, 2);
  const step = Number(one.code.slice(2)) - (before.startsWith(start) ? Number(before.slice(2)) : 0);
  lines.set(start, [...(lines.get(start) ?? []), written(one, step)]);
  before = one.code;
}

process.stdout.write(`/**
 * The communes of 2026, the municipal arrondissements, and what was a commune and is now a part of one. Written by tests/support/write-communes.mjs.
 * Large: to be imported where it is needed, by load-communes.ts. Sources: Insee, code officiel géographique and populations légales, and La
 * Poste, base officielle des codes postaux (Licence Ouverte 2.0), as gathered by @etalab/decoupage-administratif 6.0.0 (MIT).
 */
import type { Commune } from "./commune.ts";

/** Unpacked at each call. In order of codes; a part stands after the commune whose code it bears. */
export function communesOf2026(): readonly Commune[] {
  return COMMUNES.flatMap(unpacked);
}

/** What stands for a frequent piece of a name. */
const PIECES: ReadonlyMap<string, string> = new Map([
${pieces.map((piece, index) => `  [${JSON.stringify(SIGNS[index])}, ${JSON.stringify(piece)}],`).join("\n")}
]);
const SIGN = /[${SIGNS.replace(/[\]\\^]/g, "\\$&")}]/g;

/**
 * A line is \`01:name,name…\`: the first two characters of codes; a name is followed by its population (powers of two, in letters from A) and
 * its postal codes, in base 36 without their first two figures. \`3:name\`: its code is three further on, else the next. \`name=2c\`: a part of that commune.
 */
function unpacked(line: string): Commune[] {
  const start = line.slice(0, 2);
  let at = 0;
  return line
    .slice(3)
    .split(",")
    .map((entry): Commune => {
      const [, step = "1", name = "", parent, size, posts = ""] = ENTRY.exec(entry) ?? [];
      at += Number.parseInt(step, 36);
      return {
        code: start + String(at).padStart(3, "0"),
        name: name.replace(SIGN, (sign) => PIECES.get(sign) ?? ""),
        kind: parent === undefined ? "commune" : size === undefined ? "former" : "arrondissement",
        partOf: parent === undefined ? null : wholeOf(parent, start),
        postalCodes: postalCodes(posts, /^2[AB]/.test(start) ? "20" : start),
        size: size === undefined ? 0 : size.charCodeAt(0) - 65,
      };
    });
}

const ENTRY = /^(?:([0-9a-z]+):)?(.*?)(?:=([0-9a-z]+))?(?:([A-Z])([^A-Z=]*))?$/;

function wholeOf(parent: string, start: string): string {
  return parent.length === 5 ? parent : start + String(Number.parseInt(parent, 36)).padStart(3, "0");
}

function postalCodes(written: string, start: string): readonly string[] {
  return (written.match(/\\.\\d{5}|[0-9a-z]{2}/g) ?? []).map((one) =>
    one.startsWith(".") ? one.slice(1) : start + String(Number.parseInt(one, 36)).padStart(3, "0"),
  );
}

const COMMUNES: readonly string[] = [
${[...lines].map(([start, entries]) => `  ${JSON.stringify(`${start}:${entries.join(",")}`)},`).join("\n")}
];
`);
