/** Whatever the field and the text: what is accepted is left alone, and what is proposed is accepted. */
import { describe, expect, it } from "vitest";
import { createCellJudge } from "#shared/checks/cell-judge.ts";
import { repairsOf } from "#shared/checks/repairs/repairs-of.ts";
import { openCommunes } from "#shared/french/communes.ts";
import { communesOf2026 } from "#shared/french/communes-of-2026.ts";
import { FieldType } from "#shared/schema/table-schema.ts";
import { schemaOf } from "../table-of-rows.ts";

const NAMES = [
  "champ",
  "siret",
  "uai",
  "telephone",
  "code_postal",
  "code_insee",
  "horaires",
  "latitude",
  "longitude",
  "commune",
];
const CONSTRAINTS = [{}, { required: true }];
const PATTERNS = [
  "^\\d{5}$",
  "^\\d{14}$",
  "^\\+33\\d{9}$",
  "^[A-Z]+$",
  "^\\d{4}-\\d{2}-\\d{2}$",
  "^https://.*$",
  "^.{3,8}$",
  "^(?:alpha|b\u00eata|gamma)(?:\\|(?:alpha|b\u00eata|gamma))*$",
];

const communes = openCommunes(communesOf2026());
/** what the row's other cells hold, whatever their columns */
const BESIDE = ["", "48.85", "6862035.26", "62300", "Lens"];

const FIELDS: readonly object[] = [
  ...FieldType.options.flatMap((type) => CONSTRAINTS.map((constraints) => ({ name: "champ", type, constraints }))),
  ...NAMES.flatMap((name) => PATTERNS.map((pattern) => ({ name, constraints: { pattern } }))),
  ...["latitude", "longitude"].map((name) => ({ name, type: "number" })),
  ...["array", "object"].map((format) => ({ name: "champ", type: "geopoint", format })),
  ...["%d/%m/%Y", "%Y", "any"].map((format) => ({ name: "champ", type: "date", format })),
  ...["email", "uri", "uuid"].map((format) => ({ name: "champ", format })),
  { name: "champ", type: "number", decimalChar: ",", groupChar: " " },
  { name: "champ", constraints: { enum: ["OUI", "NON", "Été", "été 2021"] } },
];

const TEXTS = [
  ...[
    "",
    " ",
    "\u00a0",
    "\ufeff",
    "\n",
    "-",
    "NC",
    "n/a",
    "#REF!",
    "?",
    "oui",
    "Non",
    "X",
    "1",
    "0",
    "VRAI",
    "ete",
    "Ã©tÃ©",
  ],
  ...[
    "05/01/2021",
    "13/13/2021",
    "2021-01-05",
    "2021-02-30",
    "20210105",
    "44301",
    "05/01/21",
    "5 mai 2021",
    "9h30",
    "25h",
    "2021",
  ],
  ...["1 234,56 €", "1,5", "1.5", "12,000", "-", "1e400", "inf", "NaN", "+", ",", ".", "95 %", "0,5%", "007", "١٢٣"],
  ...[
    "48.85,2.35",
    "48,85 2,35",
    "48°51'24\"N 2°21'07\"E",
    "652469,02;6862035,26",
    "999999999 999999999",
    "(,)",
    "lat lon",
  ],
  ...[
    "732 829 320 00074",
    "7.3282932000074E+13",
    "4.2E+13",
    "1e99",
    "1320",
    "1320.0",
    "0530484n",
    "01 23 45 67 89",
    "+",
    "00",
  ],
  ...[
    "du lundi au vendredi de 9h à 12h",
    "lundi",
    "24h/24",
    "fermé",
    "www.ville.fr",
    "http://",
    "a@b",
    "<a@b.fr>",
    "a, b",
    "[1]",
  ],
  ...[
    "Lens",
    "62300 Lens",
    "Saint-Denis",
    "paris 15",
    "62300",
    "62498",
    "(",
    "Alpha, beta",
    "alpha;zeta",
    "635270 2603885",
  ],
  ...[
    "x".repeat(5_000),
    " ".repeat(5_000),
    "1 ".repeat(2_000),
    "N".repeat(3_000),
    "9h-".repeat(1_500),
    "Ã".repeat(3_000),
  ],
];

describe("a repair", () => {
  it.each(FIELDS.map((field) => [JSON.stringify(field), field] as const))(
    "never makes anything worse in %s",
    (_, field) => {
      const schema = schemaOf({ fields: [field, { name: "lon", type: "number" }, { name: "cp" }] });
      const [only] = schema.fields;
      if (only === undefined) throw new Error("no field");
      const judge = createCellJudge(only, schema);
      const repairs = repairsOf(only, schema, communes);
      for (const text of TEXTS) {
        for (const order of ["day-first", "month-first", null] as const) {
          for (const beside of repairs.reads.length === 0 ? [""] : BESIDE) {
            const repaired = repairs.repair(text, order, () => beside);
            if (repaired === null) continue;
            expect(judge(text), text).not.toEqual([]);
            expect(judge(repaired.text), `${text} -> ${repaired.text}`).toEqual([]);
            expect(repairs.repair(repaired.text, order, () => beside)).toBeNull();
          }
          for (const { text: chosen } of repairs.choices(text)) expect(judge(chosen)).toEqual([]);
        }
      }
    },
  );
});
