/** The file that was chosen, on disk, and read back where that is possible. Blocks: for worker threads only. */
import { rmSync } from "node:fs";
import { dataPackageOf } from "#shared/formats/export/data-package.ts";
import { schemaOfFile } from "#shared/formats/export/schema-of-file.ts";
import { writeCsvBlocks } from "#shared/formats/export/write-csv.ts";
import { writeGeoJson } from "#shared/formats/export/write-geojson.ts";
import { writeJson } from "#shared/formats/export/write-json.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { ExportAnswers, ExportJobs, ExportSource } from "./export-job.ts";
import { writeFile } from "./file-writer.ts";
import { fileNameOf, type OpenedExport, openExport } from "./open-export.ts";
import { proveCsv } from "./prove-csv.ts";
import { piecesOfFile, writeArchive } from "./write-archive.ts";
import { writeParquet } from "./write-parquet.ts";
import { writeWorkbook } from "./write-workbook.ts";

type Made = Omit<ExportAnswers["make"], "fileName" | "rows" | "columns">;

/** Throws "export-not-proven", "workbook-too-small", "no-points". */
export async function makeFile(job: ExportJobs["make"]): Promise<ExportAnswers["make"]> {
  const opened = openExport(job.source, job.choices);
  const { fileName, columns, table } = opened;
  return { ...(await make(job, opened)), fileName, rows: table.rowCount, columns: columns.length };
}

async function make(job: ExportJobs["make"], opened: OpenedExport): Promise<Made> {
  const { path, choices, source } = job;
  const { columns, point } = opened;
  switch (choices.format) {
    case "csv":
      return makeCsv(path, opened);
    case "xlsx":
      return { ...writeWorkbook(path, opened, source.name, job.problems), proof: null };
    case "json":
      return { ...writeFile(path, writeJson(columns, opened.blocks(), "list")), proof: null };
    case "ndjson":
      return { ...writeFile(path, writeJson(columns, opened.blocks(), "lines")), proof: null };
    case "geojson":
      if (point === null) throw new ProblemError("no-points");
      return { ...writeFile(path, writeGeoJson(columns, opened.blocks(), point)), proof: null };
    case "parquet":
      return { ...(await writeParquet(path, opened)), proof: null };
    case "schema":
      return { ...writeFile(path, [schemaText(opened)]), proof: null };
    case "datapackage":
      return { ...writeFile(path, [packageText(job.source, choices, opened, null)]), proof: null };
    case "zip":
      return makeArchive(job, opened);
  }
}

async function makeCsv(path: string, opened: OpenedExport): Promise<Made> {
  const { preset, columns } = opened;
  const names = columns.map(({ name }) => name);
  const { bytes, sha256 } = writeFile(path, writeCsvBlocks(names, opened.blocks(), preset.csv));
  return { bytes, sha256, proof: await proveCsv(path, preset, { names, blocks: opened.blocks(), bytes }) };
}

/** The CSV, its schema, what describes both, and the map where there is one. */
async function makeArchive({ path, choices, source }: ExportJobs["make"], opened: OpenedExport): Promise<Made> {
  const csvPath = `${path}.csv`;
  try {
    const csv = await makeCsv(csvPath, opened);
    const { columns, point } = opened;
    const archive = writeArchive(path, [
      { path: fileNameOf(source, choices, "csv"), pieces: piecesOfFile(csvPath) },
      { path: fileNameOf(source, choices, "schema"), pieces: [schemaText(opened)] },
      { path: "datapackage.json", pieces: [packageText(source, choices, opened, csv)] },
      ...(point === null
        ? []
        : [{ path: fileNameOf(source, choices, "geojson"), pieces: writeGeoJson(columns, opened.blocks(), point) }]),
    ]);
    return { ...archive, proof: csv.proof };
  } finally {
    rmSync(csvPath, { force: true });
  }
}

function schemaText({ plan, descriptor }: OpenedExport): string {
  return `${JSON.stringify(schemaOfFile(plan.columns, descriptor), null, 2)}\n`;
}

function packageText(
  source: ExportSource,
  choices: ExportJobs["make"]["choices"],
  { plan, descriptor, preset }: OpenedExport,
  weight: Pick<Made, "bytes" | "sha256"> | null,
): string {
  return dataPackageOf({
    title: source.name,
    path: fileNameOf(source, choices, "csv"),
    csv: preset.csv,
    weight: weight === null ? null : { bytes: weight.bytes, sha256: weight.sha256 },
    schema: schemaOfFile(plan.columns, descriptor),
  });
}
