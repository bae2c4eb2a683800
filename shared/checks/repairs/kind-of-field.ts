/** What a field holds beyond its type: told by a custom check of the schema, else by its name. Only for repairs, whose results are judged. */
import { foldText } from "#shared/model/fold-text.ts";
import type { CustomCheck, Field } from "#shared/schema/table-schema.ts";

export type KindOfField =
  | "siren"
  | "siret"
  | "uai"
  | "phone"
  | "postal-code"
  | "commune-code"
  | "commune-name"
  | "departement-code"
  | "region-code"
  | "opening-hours"
  | "french-point"
  | "latitude"
  | "longitude"
  | "country";

const BY_CHECK: Readonly<Record<string, KindOfField>> = {
  siret: "siret",
  "french-siret-value": "siret",
  siren: "siren",
  "french-siren-value": "siren",
  "phone-number-value": "phone",
  "opening-hours-value": "opening-hours",
  "french-gps-coordinates": "french-point",
  "coordonnees-gps-francaises": "french-point",
  "code-postal": "postal-code",
  "code-commune-insee": "commune-code",
  commune: "commune-name",
  "code-departement": "departement-code",
  "code-region": "region-code",
  "code-pays-iso2": "country",
  "code-pays-iso3": "country",
  pays: "country",
};

/** Words of names, folded; the first that is met decides. */
const BY_NAME: readonly (readonly [RegExp, KindOfField])[] = [
  [/\bsiret/, "siret"],
  [/\bsiren(?!e)/, "siren"],
  [/\b(?:uai|rne)\b/, "uai"],
  [/\b(?:tel|telephone|phone|portable|mobile|fax)\d*\b/, "phone"],
  [/\bcode ?postal\b|\bcp\b|\bpostal ?code\b/, "postal-code"],
  [/\binsee\b|\bcode (?:de )?(?:la )?com(?:mune)?\b|\bcodgeo\b|\bdepcom\b|\bins code\b/, "commune-code"],
  [
    /^(?:(?!nombre|nb|population|pop|type|taux|part|surface|site|page|url|date)\w+ )?(?:de )?(?:la )?(?:commune|ville|municipalite)$/,
    "commune-name",
  ],
  [/\b(?:nom|lib|libelle) ?(?:de )?(?:la )?(?:com|commune|ville)\b|\bcom nom\b|\bcommune nom\b/, "commune-name"],
  [/\b(?:code|num(?:ero)?) (?:du )?dep(?:artement)?\b|^dep(?:artement)? code$|^dep$/, "departement-code"],
  [/\bcode (?:de )?(?:la )?reg(?:ion)?\b|^reg(?:ion)? code$/, "region-code"],
  [/\bhoraires?\b|\bopening ?hours\b/, "opening-hours"],
  [/\blat(?:itude)?\b|\by ?lat\b/, "latitude"],
  [/\b(?:lon|lng|long|longitude)\b|\bx ?long?\b/, "longitude"],
  [/\b(?:pays|country|countries|nationalites?|nationality|iso ?(?:2|3|3166))\b/, "country"],
];

/** the pattern that national schemas give for the codes of communes */
const COMMUNE_CODES = /\[013-9\](?:\\d|\[0-9\]).{0,6}2\[AB1-9\].{0,4}(?:\\d|\[0-9\])\{3\}/;

export function kindOfField(
  { name, constraints }: Pick<Field, "name" | "constraints">,
  checks: readonly CustomCheck[],
): KindOfField | null {
  for (const check of checks) {
    const kind = check.params.column === name ? BY_CHECK[check.name] : undefined;
    if (kind !== undefined) return kind;
  }
  if (COMMUNE_CODES.test(constraints.pattern ?? "")) return "commune-code";
  const words = foldText(name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " "))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  return BY_NAME.find(([expression]) => expression.test(words))?.[1] ?? null;
}
