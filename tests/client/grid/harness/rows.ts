/** Rows of town halls, made from their number: always the same, some of them wrong. */

const NAMES = [
  "Ablain-Saint-Nazaire",
  "Acheville",
  "Aix-Noulette",
  "Angres",
  "Annay",
  "Avion",
  "Bénifontaine",
  "Billy-Montigny",
];
const STATES = ["Ouvert", "Fermé", "ouvrt", ""];
const HOURS = ["Mo-Fr 09:00-12:00", "lundi au vendredi 9h", "Mo,We 14:00-17:30; Sa 09:00-12:00", ""];

export const COLUMN_NAMES = [
  "nom",
  "code_insee",
  "code_postal",
  "horaires",
  "telephone",
  "courriel",
  "population",
  "latitude",
  "longitude",
  "date_maj",
  "adresse",
  "remarque",
  "site_web",
  "maire",
  "surface",
  "canton",
  "arrondissement",
  "departement",
  "region",
  "siret",
  "statut",
  "accessible",
  "publics",
] as const;

export function cellsOf(row: number): string[] {
  const name = NAMES[row % NAMES.length] ?? "";
  const code = String(62_000 + (row % 900)).padStart(5, "0");
  return [
    `Mairie d’${name}`,
    code,
    row % 7 === 3 ? code.slice(0, 4) : code,
    HOURS[row % HOURS.length] ?? "",
    `03 21 ${String(10 + (row % 89))} ${String(10 + (row % 83))} ${String(10 + (row % 79))}`,
    `mairie@${name.toLowerCase()}.fr`,
    row % 11 === 5 ? "mille deux cents" : String(300 + ((row * 37) % 9000)),
    (50.3 + (row % 100) / 1000).toFixed(4),
    (2.7 + (row % 100) / 1000).toFixed(4),
    row % 13 === 6 ? "05/01/2021" : `2021-01-${String(1 + (row % 28)).padStart(2, "0")}`,
    row % 9 === 4 ? ` ${row} rue de la Mairie ` : `${row} rue de la Mairie`,
    row % 10 === 2 ? "Fermée en août\nSauf le lundi" : "",
    `https://www.${name.toLowerCase()}.fr`,
    ["Inès Martin", "Malo Petit", "Rose Blanc"][row % 3] ?? "",
    String((row * 13) % 4000),
    `Canton ${row % 21}`,
    "Lens",
    "Pas-de-Calais",
    "Hauts-de-France",
    String(21_620_000_000_000 + row),
    STATES[row % STATES.length] ?? "",
    ["1", "0", "oui"][row % 3] ?? "",
    row % 2 === 0 ? '["Enfants"]' : "",
  ];
}

export const SCHEMA = {
  name: "mairies",
  fields: [
    { name: "nom", type: "string", constraints: { required: true } },
    { name: "code_postal", type: "string", constraints: { required: true, pattern: "[0-9]{5}" } },
    { name: "horaires", type: "string", constraints: { required: true } },
    { name: "population", type: "integer", constraints: { minimum: 0 } },
    { name: "latitude", type: "number" },
    { name: "longitude", type: "number" },
    { name: "date_maj", type: "date" },
  ],
};

/** One field for each editor of cells. */
export const EDITORS_SCHEMA = {
  name: "mairies",
  fields: [
    { name: "nom", type: "string" },
    { name: "horaires", type: "string" },
    { name: "date_maj", type: "date" },
    { name: "remarque", type: "datetime" },
    {
      name: "statut",
      type: "string",
      constraints: { enum: ["Ouvert", "Fermé", "Fermé pour travaux", "Sur rendez-vous"] },
    },
    { name: "accessible", type: "boolean", trueValues: ["1"], falseValues: ["0"] },
    {
      name: "publics",
      type: "array",
      arrayItem: { type: "string", constraints: { enum: ["Enfants", "Familles", "Seniors"] } },
    },
  ],
  custom_checks: [{ name: "opening-hours-value", params: { column: "horaires" } }],
};

/** Fields of communes and of points, in columns that hold other things: their texts are written by the tests. */
export const PLACES_SCHEMA = {
  name: "lieux",
  fields: [
    { name: "code_insee", type: "string", constraints: { pattern: "([013-9][0-9]|2[AB1-9])[0-9]{3}" } },
    { name: "code_postal", type: "string" },
    { name: "latitude", type: "number" },
    { name: "longitude", type: "number" },
    { name: "adresse", type: "geopoint" },
  ],
  custom_checks: [{ name: "code-postal", params: { column: "code_postal" } }],
};
