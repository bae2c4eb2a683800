/** Files of a dataset for who may read it: looked at before, made, read back, fetched. */

import type { UpdateLog } from "#server/storage/update-log.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import type { ExportChoices, ExportPreview, MadeExport } from "#shared/wire/exports.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { ExportSource } from "./export-job.ts";
import type { KeptExport, KeptExports } from "./kept-exports.ts";
import { problemSheet } from "./problem-sheet.ts";
import { runExportJob } from "./run-export-job.ts";

export interface ExportsParts {
  readonly updateLog: UpdateLog;
  readonly live: LiveDatasets;
  readonly keptExports: KeptExports;
  /** ms since 1970 */
  readonly now: () => number;
}

interface Asked {
  readonly dataset: { readonly id: DatasetId; readonly name: string };
  readonly choices: ExportChoices;
  /** aborted when nobody waits any more */
  readonly signal: AbortSignal;
}

/** Of what is on disk now. */
export async function previewOf(parts: ExportsParts, { dataset, choices, signal }: Asked): Promise<ExportPreview> {
  return runExportJob("preview", async () => ({ source: await sourceOf(parts, dataset), choices }), signal);
}

/** Throws "export-not-proven", "workbook-too-small", "no-points", "too-large", and "export-not-found" when what the table was is destroyed meanwhile. */
export async function makeExport(
  parts: ExportsParts,
  { dataset, choices, signal, user, words }: Asked & { readonly user: UserId; readonly words: Words },
): Promise<MadeExport> {
  const { keptExports } = parts;
  const wantsProblems = choices.format === "xlsx" && choices.problems;
  const problemsOf = async () =>
    wantsProblems ? await parts.live.judged(dataset.id, (judged) => problemSheet(judged, words)) : null;
  const { id, path, forgotten } = await keptExports.place(dataset.id);
  try {
    const made = await runExportJob(
      "make",
      async () => ({ problems: await problemsOf(), source: await sourceOf(parts, dataset), choices, path }),
      AbortSignal.any([signal, forgotten]),
    );
    await keptExports.keep(id, { path, fileName: made.fileName, bytes: made.bytes }, { dataset: dataset.id, user });
    return { ...made, id };
  } catch (error) {
    await keptExports.leave(id, `${path}.csv`);
    throw error;
  }
}

/** Throws "export-not-found". */
export function exportMade(
  { keptExports }: Pick<ExportsParts, "keptExports">,
  id: string,
  of: { readonly dataset: DatasetId; readonly user: UserId },
): KeptExport {
  const found = keptExports.find(id, of);
  if (found === null) throw new ProblemError("export-not-found");
  return found;
}

async function sourceOf({ updateLog, now }: ExportsParts, { id, name }: Asked["dataset"]): Promise<ExportSource> {
  const { snapshot, updates } = await updateLog.load(id);
  return { name, snapshot, updates, day: new Date(now()).toISOString() };
}
