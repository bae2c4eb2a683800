/** The file a dataset was imported from, as it was sent. */
import { existsSync } from "node:fs";
import type { StoredDataset } from "#server/storage/datasets.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { DatasetsParts } from "./parts.ts";
import { fileOf } from "./receive-upload.ts";

/** Of a dataset, or of an import into it: where the file is, the name it came under, and its size in bytes. Throws "original-not-found" when it is not kept here. */
export async function originalOf(
  parts: Pick<DatasetsParts, "uploads" | "uploadFolder">,
  { space, original, createdAt }: Pick<StoredDataset, "space" | "original" | "createdAt">,
): Promise<{ path: string; fileName: string; bytes: number }> {
  const uploads = original === null ? [] : await parts.uploads.ofFile(space, original);
  // the same bytes may have been sent again later, under another name
  const upload = uploads.find((candidate) => candidate.createdAt <= createdAt) ?? uploads[0];
  if (upload === undefined || !existsSync(fileOf(parts, upload))) throw new ProblemError("original-not-found");
  return { path: fileOf(parts, upload), fileName: upload.fileName, bytes: upload.bytes };
}
