/**
 * What a département is a part of: its region, and its académie. Sources: Insee, code officiel géographique of 2026 (regions); articles
 * R222-2 and following of the Code de l’éducation (académies, as they have been since 2020).
 */
import { foldText } from "#shared/model/fold-text.ts";
import { departementName } from "./departement.ts";
import { regionName } from "./region.ts";

export interface Territory {
  /** of the département */
  readonly code: string;
  readonly name: string;
  readonly region: { readonly code: string; readonly name: string };
  readonly academie: string;
}

/** By region, by académie: codes of départements. */
const REGIONS: readonly (readonly [region: string, academies: Readonly<Record<string, string>>])[] = [
  ["01", { Guadeloupe: "971" }],
  ["02", { Martinique: "972" }],
  ["03", { Guyane: "973" }],
  ["04", { "La Réunion": "974" }],
  ["06", { Mayotte: "976" }],
  ["11", { Paris: "75", Créteil: "77 93 94", Versailles: "78 91 92 95" }],
  ["24", { "Orléans-Tours": "18 28 36 37 41 45" }],
  ["27", { Dijon: "21 58 71 89", Besançon: "25 39 70 90" }],
  ["28", { Normandie: "14 27 50 61 76" }],
  ["32", { Lille: "59 62", Amiens: "02 60 80" }],
  ["44", { Strasbourg: "67 68", "Nancy-Metz": "54 55 57 88", Reims: "08 10 51 52" }],
  ["52", { Nantes: "44 49 53 72 85" }],
  ["53", { Rennes: "22 29 35 56" }],
  ["75", { Bordeaux: "24 33 40 47 64", Limoges: "19 23 87", Poitiers: "16 17 79 86" }],
  ["76", { Toulouse: "09 12 31 32 46 65 81 82", Montpellier: "11 30 34 48 66" }],
  ["84", { Lyon: "01 42 69", Grenoble: "07 26 38 73 74", "Clermont-Ferrand": "03 15 43 63" }],
  ["93", { "Aix-Marseille": "04 05 13 84", Nice: "06 83" }],
  ["94", { Corse: "2A 2B" }],
];

const BY_CODE: ReadonlyMap<string, Territory> = new Map(
  REGIONS.flatMap(([region, academies]) =>
    Object.entries(academies).flatMap(([academie, codes]) =>
      codes.split(" ").map((code): readonly [string, Territory] => [
        code,
        {
          code,
          name: departementName(code) ?? "",
          region: { code: region, name: regionName(region) ?? "" },
          academie,
        },
      ]),
    ),
  ),
);

const BY_NAME: ReadonlyMap<string, Territory> = new Map([...BY_CODE.values()].map((one) => [folded(one.name), one]));

/** All of them, by their codes. */
export function territories(): readonly Territory[] {
  return [...BY_CODE.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** `1`, `01`, `2a`, `971`, also `053` as schools are numbered; undefined for a code of none. */
export function territoryOfCode(code: string): Territory | undefined {
  const plain = code.trim().toUpperCase();
  return BY_CODE.get(plain) ?? BY_CODE.get(plain.replace(/^0+/, "").padStart(2, "0"));
}

/** But for case, accents and what joins its words: `Cotes d Armor`, `COTES-D'ARMOR`. */
export function territoryNamed(name: string): Territory | undefined {
  return BY_NAME.get(folded(name));
}

/** Of a commune, by its code of Insee: `53130`, `2A004`, `97411`. */
export function territoryOfCommune(code: string): Territory | undefined {
  return BY_CODE.get(code.slice(0, /^9[78]/.test(code) ? 3 : 2));
}

/** Of a school, by its UAI: its first three figures, of which 620 and 720 are those of Corsica. */
export function territoryOfUai(uai: string): Territory | undefined {
  const first = uai.slice(0, 3);
  return territoryOfCode(CORSICA.get(first) ?? first);
}

const CORSICA: ReadonlyMap<string, string> = new Map([
  ["620", "2A"],
  ["720", "2B"],
]);

function folded(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
