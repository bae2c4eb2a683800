/** Takes in a file as it arrives: counted while it streams, hashed, kept as it was sent. */
import { createHash, type Hash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { StoredUpload } from "#server/storage/datasets.ts";
import { newId } from "#server/storage/new-id.ts";
import { type SpaceId, UploadId, type UserId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { DatasetsParts } from "./parts.ts";

const PARTIAL = ".partial";
/** SHA-256, hexadecimal */
const FILE_NAME = /^[0-9a-f]{64}$/;
/** what a disk says when it is full, read-only, or broken */
const DISK_REFUSES = ["ENOSPC", "EDQUOT", "EROFS", "EIO", "EACCES", "EFBIG", "EEXIST", "ENOTDIR"];

/**
 * Stores the bytes of `body` under their hash. Throws "too-large" as soon as there are more than the limit, "file-empty" when there
 * are none, "storage-refused" when the disk will not take them, and what `mayStill` throws, which is asked when all bytes are there;
 * nothing is left behind then.
 */
export async function receiveUpload(
  parts: Pick<DatasetsParts, "uploads" | "uploadFolder" | "limits" | "now">,
  from: { space: SpaceId; user: UserId; fileName: string },
  body: AsyncIterable<Uint8Array>,
  mayStill: () => Promise<unknown>,
): Promise<StoredUpload> {
  const hash = createHash("sha256");
  try {
    await mkdir(parts.uploadFolder, { recursive: true });
    const partial = join(parts.uploadFolder, `${randomUUID()}${PARTIAL}`);
    try {
      const bytes = await write(partial, body, hash, parts.limits.uploadBytes);
      if (bytes === 0) throw new ProblemError("file-empty");
      await mayStill();
      const upload = { ...from, id: newId(UploadId), bytes, sha256: hash.digest("hex"), createdAt: parts.now() };
      await rename(partial, fileOf(parts, upload));
      await parts.uploads.add(upload);
      return upload;
    } finally {
      await rm(partial, { force: true });
    }
  } catch (error) {
    if (error instanceof Error && "code" in error && DISK_REFUSES.includes(String(error.code))) {
      throw new ProblemError("storage-refused", { cause: error });
    }
    throw error;
  }
}

/** Where the bytes of an upload are. */
export function fileOf(parts: Pick<DatasetsParts, "uploadFolder">, upload: Pick<StoredUpload, "sha256">): string {
  return join(parts.uploadFolder, upload.sha256);
}

/** Removes what was arriving when the server last went down. Only before it serves anybody. */
export async function removePartialUploads(folder: string): Promise<void> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  for (const name of names) if (name.endsWith(PARTIAL)) await rm(join(folder, name));
}

/**
 * What a reading of the file at `path` resolves to. Rejects as the reading does; with "upload-not-found" where the file is there no more:
 * a purge took it meanwhile.
 */
export async function whileThere<T>(path: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    if (cause instanceof ProblemError || existsSync(path)) throw cause;
    throw new ProblemError("upload-not-found", { cause });
  }
}

/**
 * Removes files that no upload is of: a server was killed between taking a file in, or giving it up, and noting it. Only before it serves
 * anybody. `used`: names that are in use; `usedElsewhere`, asked where there are others: names that copies of the data set aside use, null
 * where that cannot be told.
 */
export async function removeStrayUploads(
  folder: string,
  used: ReadonlySet<string>,
  usedElsewhere: () => ReadonlySet<string> | null,
): Promise<void> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const strays = names.filter((name) => FILE_NAME.test(name) && !used.has(name));
  const spared = strays.length === 0 ? null : usedElsewhere();
  if (spared === null) return;
  for (const name of strays) if (!spared.has(name)) await rm(join(folder, name));
}

async function write(path: string, body: AsyncIterable<Uint8Array>, hash: Hash, limit: number): Promise<number> {
  let bytes = 0;
  const file = await open(path, "wx");
  try {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > limit) throw new ProblemError("too-large", { args: { limit } });
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
    return bytes;
  } finally {
    await file.close();
  }
}
