/** Who a file is for, and what they read right. Adding one is a line here, its name in the wire contract, and words. */
import type { ExportPreset } from "#shared/wire/exports.ts";
import type { CsvStyle } from "./write-csv.ts";

export interface Preset {
  readonly csv: CsvStyle;
  /** how columns that no schema names are called: plain words with underscores, lower or upper case; or as in the table */
  readonly names: "lower" | "upper" | "as-is";
  /** the name of the file follows the convention of data.gouv.fr: date, producer, name */
  readonly namesFile: boolean;
  /** may be published as it is */
  readonly publishable: boolean;
  /** bytes of a CSV file beyond which the portal's analyser does nothing; null: none is known */
  readonly mostBytes: number | null;
}

/** data.gouv.fr's analyser (hydra) looks at CSV files up to there. */
const ANALYSED_BYTES = 100_000_000;

export const PRESETS: Readonly<Record<ExportPreset, Preset>> = {
  // UTF-8 without mark, commas: "Préparer un jeu de données de qualité", guides.data.gouv.fr
  "data-gouv": {
    csv: { delimiter: ",", lineEnd: "\r\n", bom: false },
    names: "lower",
    namesFile: true,
    publishable: true,
    mostBytes: ANALYSED_BYTES,
  },
  // its own exports have semicolons, and its back office offers them first
  opendatasoft: {
    csv: { delimiter: ";", lineEnd: "\r\n", bom: false },
    names: "lower",
    namesFile: true,
    publishable: true,
    mostBytes: null,
  },
  // its loaders read with PostgreSQL: bare line feeds, names without a leading underscore
  ckan: {
    csv: { delimiter: ",", lineEnd: "\n", bom: false },
    names: "lower",
    namesFile: true,
    publishable: true,
    mostBytes: null,
  },
  // the common base of local data names its columns in capitals
  scdl: {
    csv: { delimiter: ",", lineEnd: "\r\n", bom: false },
    names: "upper",
    namesFile: true,
    publishable: true,
    mostBytes: ANALYSED_BYTES,
  },
  // what a French Excel opens with a double click: never to be published
  excel: {
    csv: { delimiter: ";", lineEnd: "\r\n", bom: true },
    names: "as-is",
    namesFile: false,
    publishable: false,
    mostBytes: null,
  },
};
