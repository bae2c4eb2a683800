/** The formats of French registers that a schema may ask for: the rules of a `custom-check-error`. */
export const FORMAT_NAMES = [
  "siret",
  "siren",
  "nomenclature-acte",
  "code-rna",
  "code-postal",
  "code-commune-insee",
  "code-departement",
  "departement",
  "code-region",
  "region",
  "code-pays-iso2",
  "code-pays-iso3",
  "code-fantoir",
  "id-rnb",
  "longitude-l93",
  "latitude-l93",
  "coordonnees-gps-francaises",
  "commune",
  "pays",
] as const;
export type FormatName = (typeof FORMAT_NAMES)[number];
