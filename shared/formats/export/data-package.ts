/**
 * The datapackage.json that describes a CSV file: Data Package, version 1 (specs.frictionlessdata.io), which readers of version 2 know too. What is
 * said of the data itself (licence, sources …) is added by who publishes.
 */
import { plainFileName } from "./file-name.ts";
import type { CsvStyle } from "./write-csv.ts";

export interface PackagedFile {
  /** of the dataset, for people */
  readonly title: string;
  /** beside the datapackage.json */
  readonly path: string;
  readonly csv: CsvStyle;
  /** null: it stands alone, and no file is there to be weighed */
  readonly weight: { readonly bytes: number; readonly sha256: string } | null;
  /** a Table Schema of version 1 */
  readonly schema: unknown;
}

/** Indented JSON. */
export function dataPackageOf({ title, path, csv, weight, schema }: PackagedFile): string {
  const name = plainFileName(title);
  const resource = {
    profile: "tabular-data-resource",
    name,
    title,
    path,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    ...(weight === null ? {} : { bytes: weight.bytes, hash: `sha256:${weight.sha256}` }),
    dialect: {
      delimiter: csv.delimiter,
      lineTerminator: csv.lineEnd,
      quoteChar: '"',
      doubleQuote: true,
      skipInitialSpace: false,
      header: true,
      caseSensitiveHeader: true,
    },
    schema,
  };
  return `${JSON.stringify({ profile: "tabular-data-package", name, title, resources: [resource] }, null, 2)}\n`;
}
