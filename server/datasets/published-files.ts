/**
 * The files of published versions, written once and then handed out as often as they are asked for. A version never changes, so neither
 * does its file; the folder is a cache: it is emptied at start, and made again from the log when someone asks. What is not public any
 * more does not stay in it.
 */
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import { openVersion, type VersionsParts } from "#server/history/versions.ts";
import type { Table } from "#shared/document/table.ts";
import type { DatasetId, VersionId } from "#shared/model/ids.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import { exportCsv } from "./export-csv.ts";

export interface PublishedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal */
  readonly sha256: string;
  readonly rows: number;
  readonly columns: number;
  /** the schema it was checked against, as it calls itself, and whether the team changed it; null without one */
  readonly schema: { readonly title: string; readonly version: string | null; readonly edited: boolean } | null;
}

export interface PublishedFiles {
  /** that version as CSV; earlier files of the dataset go. Throws "version-not-found". */
  of(dataset: DatasetId, version: VersionId): Promise<PublishedFile>;
  /** resolves when the folder holds nothing of the dataset; what cannot be removed goes at the next start. Never rejects. */
  forget(dataset: DatasetId): Promise<void>;
}

export function createPublishedFiles(folder: string, parts: VersionsParts): PublishedFiles {
  const known = new Map<DatasetId, { readonly version: VersionId; readonly file: Promise<PublishedFile> }>();
  let made = 0;
  const emptied = rm(folder, { recursive: true, force: true }).then(() => mkdir(folder, { recursive: true }));
  // said to whoever asks for a file
  emptied.catch(() => undefined);

  const make = async (dataset: DatasetId, version: VersionId): Promise<PublishedFile> => {
    await emptied;
    const { table, close } = await openVersion(parts, dataset, version);
    // a name of its own each time: one that is going never takes another with it
    const path = join(folder, `${dataset}-${version}-${++made}.csv`);
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
      const { rowCount: rows, columns } = table;
      return { path, bytes, sha256: hash.digest("hex"), rows, columns: columns.length, schema: schemaOf(table) };
    } catch (error) {
      await rm(`${path}.part`, { force: true });
      throw error;
    } finally {
      close();
    }
  };

  /** those who are reading it go on: an open file stays until it is closed */
  const remove = async (file: Promise<PublishedFile>): Promise<void> => {
    await file.then(({ path }) => rm(path, { force: true })).catch(() => undefined);
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
      if (found !== undefined) void remove(found.file);
      return file;
    },
    async forget(dataset) {
      const found = known.get(dataset);
      known.delete(dataset);
      if (found !== undefined) await remove(found.file);
    },
  };
}

function schemaOf({ schema }: Table): PublishedFile["schema"] {
  if (schema === null) return null;
  const { name, made } = schema.reference;
  // one edited here, or made here, is no version of the one it is named after
  const version = made === undefined ? schema.reference.version : null;
  const parsed = parseTableSchema(schema.descriptor);
  const edited = made === "edited";
  if (!parsed.ok) return { title: name, version, edited };
  return {
    edited,
    title: parsed.schema.title ?? name,
    version: made === undefined ? (parsed.schema.version ?? version) : null,
  };
}

/** One piece a turn: others have theirs in between. */
async function* pieces(texts: Iterable<string>): AsyncGenerator<Buffer> {
  for (const text of texts) {
    await nextTurn();
    yield Buffer.from(text);
  }
}
