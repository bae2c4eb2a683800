/**
 * Writes shared/french/places-of-2026.ts from the `communes.json` of @etalab/decoupage-administratif. Once a year:
 *   npm pack @etalab/decoupage-administratif && tar xzf etalab-decoupage-administratif-*.tgz
 *   node tests/support/write-french-places.mjs package/data/communes.json > shared/french/places-of-2026.ts
 */
import { readFileSync } from "node:fs";

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("say where communes.json is");
const all = JSON.parse(readFileSync(path, "utf8"));
const communes = all.filter(({ type }) => type === "commune-actuelle" || type === "arrondissement-municipal");
const communeCodes = new Set(communes.map(({ code }) => code));
const postalCodes = new Set(all.flatMap(({ codesPostaux = [] }) => codesPostaux));

/** `01:1-2,4-7`: the first two characters of codes, then what follows them, in base 36 and in runs. */
function packed(codes) {
  const byStart = new Map();
  for (const code of [...codes].sort()) {
    const start = code.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), Number(code.slice(2))]);
  }
  return [...byStart].map(([start, rests]) => `${start}:${runsOf(rests).join(",")}`);
}

function runsOf(rests) {
  const runs = [];
  for (const rest of rests) {
    const last = runs.at(-1);
    if (last?.[1] === rest - 1) last[1] = rest;
    else runs.push([rest, rest]);
  }
  return runs.map(([first, last]) => [...new Set([first, last])].map((one) => one.toString(36)).join("-"));
}

const list = (lines) => `[\n${lines.map((line) => `  "${line}",`).join("\n")}\n]`;

process.stdout.write(`/**
 * The codes of communes and the postal codes of 2026, ${communeCodes.size} and ${postalCodes.size}. Written by tests/support/write-french-places.mjs.
 * Sources: Insee, code officiel géographique, and La Poste, base officielle des codes postaux (Licence Ouverte 2.0), as gathered by
 * @etalab/decoupage-administratif 6.0.0 (MIT).
 */
import type { FrenchPlaces } from "./french-places.ts";

let places: FrenchPlaces | null = null;

/** Unpacked when first asked for; always the same. */
export function placesOf2026(): FrenchPlaces {
  places ??= { communeCodes: unpacked(COMMUNE_CODES), postalCodes: unpacked(POSTAL_CODES) };
  return places;
}

/** Of \`01:1-2,4\`: \`01001\`, \`01002\` and \`01004\`. What follows the first two characters is in base 36. */
function unpacked(lines: readonly string[]): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const line of lines) {
    const [start = "", runs = ""] = line.split(":");
    for (const run of runs.split(",")) {
      const [first = 0, last = first] = run.split("-").map((one) => Number.parseInt(one, 36));
      for (let rest = first; rest <= last; rest += 1) codes.add(\`\${start}\${String(rest).padStart(3, "0")}\`);
    }
  }
  return codes;
}

const COMMUNE_CODES = ${list(packed(communeCodes))};

const POSTAL_CODES = ${list(packed(postalCodes))};
`);
