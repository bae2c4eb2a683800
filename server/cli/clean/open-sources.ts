/** Files that steps of a recipe take from, found by their names in some folders: the very same ones, or none. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import * as Y from "yjs";
import { importFile } from "#server/workers/import-file.ts";
import { previewFile } from "#server/workers/read-table.ts";
import type { FileToRead } from "#server/workers/reading-job.ts";
import type { Target } from "#shared/cleaning/operations/operation.ts";
import type { RecipeStep } from "#shared/cleaning/recipes/recipe.ts";
import { Source, sourceKey } from "#shared/cleaning/sources.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";
import { isSystemError } from "../files/refusal.ts";

export interface SourcesFound {
  readonly sourceOf: Target["sourceOf"];
  /** of the files that were read */
  readonly paths: readonly string[];
}

/** Throws the ProblemErrors of reading. */
export async function openSources(
  steps: readonly RecipeStep[],
  folders: readonly string[],
  limits: Parameters<typeof importFile>[2],
): Promise<SourcesFound> {
  const paths: string[] = [];
  const tables = new Map<string, Table>();
  for (const { on, params } of steps) {
    const source = Source.safeParse(params.source);
    if (!on || !source.success || source.data.kind !== "file" || tables.has(sourceKey(source.data))) continue;
    const file = await findFile(source.data, folders);
    if (file === null) continue;
    paths.push(file.path);
    const asked = source.data.table === undefined ? {} : { table: source.data.table };
    const { choices } = previewFile(file, asked, limits);
    const { update } = await importFile(file, choices, limits, () => undefined);
    const doc = new Y.Doc({ gc: false });
    Y.applyUpdate(doc, update);
    tables.set(sourceKey(source.data), openTable(doc));
  }
  const sourceOf: Target["sourceOf"] = (json) => {
    const source = Source.safeParse(json);
    return source.success ? (tables.get(sourceKey(source.data)) ?? null) : null;
  };
  return { sourceOf, paths };
}

async function findFile(
  { name, sha256 }: Extract<Source, { kind: "file" }>,
  folders: readonly string[],
): Promise<FileToRead | null> {
  // a name is all that a recipe says: never a path out of the folder
  for (const path of folders.map((folder) => join(folder, basename(name)))) {
    const bytes = await sizeOf(path);
    if (bytes !== null && (await sha256Of(path)) === sha256) return { path, name: basename(name), bytes };
  }
  return null;
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : null;
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece as Buffer);
  return hash.digest("hex");
}
