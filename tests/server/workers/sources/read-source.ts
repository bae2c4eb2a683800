/** Files opened as an import opens them, and their tables as plain rows. */
import { readFileSync } from "node:fs";
import { openSource } from "#server/workers/sources/open-source.ts";
import type { OpenedSource, SourceLimits } from "#server/workers/sources/source.ts";
import type { RawCell } from "#shared/formats/reading/raw-table.ts";
import { LIMITS } from "#shared/model/limits.ts";

export function openBytes(content: Buffer, name = "fichier", limits: SourceLimits = LIMITS): OpenedSource {
  return openSource({ content, bytes: content.length, name }, limits);
}

export function openPath(path: string): OpenedSource {
  return openBytes(readFileSync(path), path.replace(/^.*\//, ""));
}

/** Rows by their number, cells as they were read. */
export function rowsOf(source: OpenedSource, key = source.tables[0]?.key ?? ""): Map<number, readonly RawCell[]> {
  return new Map([...source.read(key).rows()].map(({ number, cells }) => [number, cells]));
}

/** The texts of a table, row after row, those without a cell left out. */
export function textsOf(source: OpenedSource, key?: string): string[][] {
  return [...rowsOf(source, key).values()].map((cells) => cells.map(textOf));
}

export function textOf(cell: RawCell | undefined): string {
  if (cell === undefined) return "";
  return typeof cell === "string" ? cell : cell.text;
}
