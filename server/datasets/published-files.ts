/**
 * The files of published versions, written once and then handed out as often as they are asked for. A version never changes, so neither
 * does its file; the folder is a cache: it is emptied at start, and made again from the log when someone asks.
 */
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import { openVersion, type VersionsParts } from "#server/history/versions.ts";
import type { DatasetId, VersionId } from "#shared/model/ids.ts";
import { exportCsv } from "./export-csv.ts";

export interface PublishedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal */
  readonly sha256: string;
  readonly rows: number;
  readonly columns: number;
}

export interface PublishedFiles {
  /** that version as CSV; earlier files of the dataset go. Throws "version-not-found". */
  of(dataset: DatasetId, version: VersionId): Promise<PublishedFile>;
}

export function createPublishedFiles(folder: string, parts: VersionsParts): PublishedFiles {
  const known = new Map<DatasetId, { readonly version: VersionId; readonly file: Promise<PublishedFile> }>();
  const emptied = rm(folder, { recursive: true, force: true }).then(() => mkdir(folder, { recursive: true }));
  // said to whoever asks for a file
  emptied.catch(() => undefined);

  const make = async (dataset: DatasetId, version: VersionId): Promise<PublishedFile> => {
    await emptied;
    const { table, close } = await openVersion(parts, dataset, version);
    const path = join(folder, `${dataset}-${version}.csv`);
    const hash = createHash("sha256");
    try {
      await pipeline(
        Readable.from(pieces(exportCsv(table))),
        async function* (source: AsyncIterable<Buffer>) {
          for await (const piece of source) {
            hash.update(piece);
            yield piece;
          }
        },
        createWriteStream(`${path}.part`),
      );
      await rename(`${path}.part`, path);
      const { size: bytes } = await stat(path);
      return { path, bytes, sha256: hash.digest("hex"), rows: table.rowCount, columns: table.columns.length };
    } finally {
      close();
    }
  };

  return {
    of(dataset, version) {
      const found = known.get(dataset);
      if (found?.version === version) return found.file;
      const file = make(dataset, version);
      known.set(dataset, { version, file });
      file.catch(() => {
        if (known.get(dataset)?.file === file) known.delete(dataset);
      });
      // those who are reading it go on: an open file stays until it is closed
      found?.file.then(({ path }) => rm(path, { force: true })).catch(() => undefined);
      return file;
    },
  };
}

/** One piece a turn: others have theirs in between. */
async function* pieces(texts: Iterable<string>): AsyncGenerator<Buffer> {
  for (const text of texts) {
    await nextTurn();
    yield Buffer.from(text);
  }
}
