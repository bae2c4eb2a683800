/** The tables that the checks are measured on: communes over and over, and charging stations as a national schema wants them. */
import { readFileSync } from "node:fs";

const COMMUNES = new URL("node_modules/@etalab/decoupage-administratif/data/communes.json", import.meta.url);

/** Fourteen columns, most types, keys, and about one cell in a hundred that is wrong. */
export const COMMUNE_SCHEMA = {
  fields: [
    {
      name: "code",
      type: "string",
      constraints: { required: true, pattern: "^([013-9]\\d|2[AB1-9])\\d{3}(-\\d+)?$" },
    },
    { name: "nom", type: "string", constraints: { required: true, maxLength: 60 } },
    { name: "typeLiaison", type: "integer", constraints: { minimum: 0, maximum: 8 } },
    { name: "zone", type: "string", constraints: { enum: ["metro", "drom", "com"] } },
    { name: "arrondissement", type: "string" },
    { name: "departement", type: "string", constraints: { pattern: "^(\\d{2}|2[AB]|97\\d)$" } },
    { name: "region", type: "string", constraints: { minLength: 2 } },
    { name: "type", type: "string", constraints: { enum: ["commune-actuelle", "commune-deleguee"] } },
    { name: "siren", type: "string", constraints: { unique: true } },
    { name: "codePostal", type: "string", constraints: { pattern: "^\\d{5}$" } },
    { name: "population", type: "number", constraints: { minimum: 0 } },
    { name: "chefLieu", type: "boolean", trueValues: ["oui"], falseValues: ["non"] },
    { name: "date", type: "date", constraints: { minimum: "2000-01-01" } },
    { name: "courriel", type: "string", format: "email" },
  ],
  primaryKey: "code",
};

export function* communeRows(rows: number): Generator<string[]> {
  const source = JSON.parse(readFileSync(COMMUNES, "utf8")) as readonly Record<string, unknown>[];
  for (let index = 0; index < rows; index += 1) {
    const one = source[index % source.length] ?? {};
    const turn = Math.floor(index / source.length);
    const text = (name: string) => String(one[name] ?? "");
    const again = turn === 0 ? "" : `-${turn}`;
    const date = index % 100 === 0 ? "05/01/2021" : `20${10 + (index % 14)}-0${1 + (index % 9)}-1${index % 10}`;
    yield [
      `${text("code")}${again}`,
      text("nom"),
      text("typeLiaison"),
      text("zone"),
      text("arrondissement"),
      text("departement"),
      text("region"),
      text("type"),
      text("siren") === "" ? "" : `${text("siren")}${again}`,
      Array.isArray(one.codesPostaux) ? String(one.codesPostaux[0] ?? "") : "",
      text("population"),
      index % 3 === 0 ? "oui" : "non",
      date,
      `mairie${index}@ville.fr`,
    ];
  }
}

const yesNo = { type: "boolean", trueValues: ["true", "TRUE", "1"], falseValues: ["false", "FALSE", "0"] };
const pattern = (written: string) => ({ type: "string", constraints: { required: true, pattern: written } });

/** Each kind of column of a station, with what it holds in a row; the fortieth text of a hundred is wrong. */
const STATION: readonly (readonly [field: object, text: (row: number) => string])[] = [
  [pattern("^\\d{14}$"), (row) => String(10_000_000_000_000 + row)],
  [pattern("^(\\+33|0)[1-9](\\d\\d){4}$"), (row) => `01${String(10_000_000 + row)}`],
  [
    pattern("(?:(?:^|,)(^[A-Z]{2}[A-Z0-9]{4,33}$|Non concerné))+$"),
    (row) => `FR${String.fromCharCode(65 + (row % 26))}${1_000_000 + row}`,
  ],
  [pattern("(.*?)((\\d{1,2}:\\d{2})-(\\d{1,2}:\\d{2})|24/7)"), (row) => `Mo-Fr 08:${10 + (row % 50)}-18:00`],
  [{ type: "string", constraints: { enum: ["Voirie", "Parking public", "Station dédiée"] } }, () => "Voirie"],
  [{ type: "number", constraints: { required: true, minimum: 0 } }, (row) => String((row % 350) + 0.5)],
  [{ type: "integer", constraints: { required: true, minimum: 1 } }, (row) => String(1 + (row % 20))],
  [{ type: "date", constraints: { required: true } }, (row) => `202${row % 5}-0${1 + (row % 9)}-1${row % 10}`],
  [{ type: "string", format: "email" }, (row) => `station${row}@reseau.fr`],
  [yesNo, (row) => (row % 2 === 0 ? "true" : "false")],
];

const STATION_COLUMNS = 40;

export const STATION_SCHEMA = {
  fields: Array.from({ length: STATION_COLUMNS }, (_, at) => ({
    name: `colonne_${at + 1}`,
    ...STATION[at % STATION.length]?.[0],
  })),
};

export function* stationRows(rows: number): Generator<string[]> {
  for (let row = 0; row < rows; row += 1) {
    yield Array.from({ length: STATION_COLUMNS }, (_, at) =>
      (row + at) % 100 === 40 ? "à préciser" : (STATION[at % STATION.length]?.[1](row + at) ?? ""),
    );
  }
}
