/**
 * The files of what is public, written once and then handed out as often as they are asked for. A version never changes, so neither
 * does its file; that of a table which is followed as it changes is made anew at most every so often, where it did change. Both are made
 * anew at once when a column becomes private: it leaves what is public already. The folder is a cache: it is emptied at start, and made
 * again from the log when someone asks. What is not public any more does not stay in it.
 */
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate as nextTurn } from "node:timers/promises";
import { openRecordedVersion } from "#server/history/recorded-version.ts";
import { requireVersion, type VersionsParts } from "#server/history/versions.ts";
import type { PublicContent } from "#server/storage/approval.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { ColumnId, DatasetId } from "#shared/model/ids.ts";
import { PUBLIC_CURRENT } from "#shared/wire/review-steps.ts";
import { exportCsv, publicColumns } from "./export-csv.ts";
import { type PublicSchema, publicSchema } from "./public-description.ts";
import { privateIn } from "./recorded-table.ts";
import { createRowMarks, type RowMarks } from "./row-marks.ts";

/** ms for which the file of a table that is followed is given without looking whether the table changed */
const FRESH = 30_000;

export interface PublishedFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal */
  readonly sha256: string;
  /** ms since 1970: when what it holds became public */
  readonly at: number;
  /** titles of its columns: those that leave */
  readonly titles: readonly string[];
  readonly marks: RowMarks;
  /** the schema it was checked against; null without one */
  readonly schema: PublicSchema | null;
}

export interface PublishedFiles {
  /**
   * That content as CSV, without the columns that are private now; earlier files of the dataset go. `at` (ms since 1970): when it was
   * published, or changed last. Throws "version-not-found".
   */
  of(dataset: DatasetId, content: PublicContent, at: number): Promise<PublishedFile>;
  /** resolves when the folder holds nothing of the dataset; what cannot be removed goes at the next start. Never rejects. */
  forget(dataset: DatasetId): Promise<void>;
}

/** A file, and the record of the log it holds everything up to. */
interface Made extends PublishedFile {
  readonly seq: number;
}

/** What is private in a table, and the record of the log up to which that was looked at. */
interface Hidden {
  readonly seq: number;
  readonly columns: ReadonlySet<ColumnId>;
}

interface Known {
  readonly content: PublicContent;
  /** what was private when the file was asked for */
  readonly hidden: ReadonlySet<ColumnId>;
  /** when the log was last looked at */
  readonly lookedAt: number;
  readonly file: Promise<Made>;
}

export function createPublishedFiles(
  folder: string,
  parts: VersionsParts & { readonly now: () => number },
): PublishedFiles {
  const known = new Map<DatasetId, Known>();
  const hidden = new Map<DatasetId, Hidden>();
  let made = 0;
  const emptied = rm(folder, { recursive: true, force: true }).then(() => mkdir(folder, { recursive: true }));
  // said to whoever asks for a file
  emptied.catch(() => undefined);

  /** Looked at again only where the table changed; in its room, which is open while people change it. */
  const hiddenIn = async (dataset: DatasetId): Promise<ReadonlySet<ColumnId>> => {
    const seq = await parts.updateLog.head(dataset);
    const before = hidden.get(dataset);
    if (before !== undefined && before.seq >= seq) return before.columns;
    const columns = await parts.live.read(dataset, ({ table }) => privateIn(table));
    const newest = hidden.get(dataset);
    if (newest !== undefined && newest.seq >= seq) return newest.columns;
    hidden.set(dataset, { seq, columns });
    return columns;
  };

  const make = async (dataset: DatasetId, seq: number, at: number, since: ReadonlySet<ColumnId>): Promise<Made> => {
    await emptied;
    const doc = await openRecordedVersion(parts.updateLog, dataset, seq);
    const table = openTable(doc);
    // a name of its own each time: one that is going never takes another with it
    const path = join(folder, `${dataset}-${seq}-${++made}.csv`);
    const hash = createHash("sha256");
    const rowMarks = createRowMarks();
    try {
      await pipeline(
        Readable.from(pieces(exportCsv(table, since))),
        async function* (source: AsyncIterable<Buffer>) {
          for await (const piece of source) {
            hash.update(piece);
            rowMarks.push(piece);
            yield piece;
          }
        },
        createWriteStream(`${path}.part`),
      );
      const { size: bytes } = await stat(`${path}.part`);
      const marks = rowMarks.marks();
      await rename(`${path}.part`, path);
      // what left it since makes it newer than what others may keep
      const shown = publicColumns(table, since);
      const became = shown.length < publicColumns(table).length ? parts.now() : at;
      const titles = shown.map(({ name }) => name);
      const schema = publicSchema(table, shown);
      return { path, bytes, seq, at: became, titles, marks, sha256: hash.digest("hex"), schema };
    } catch (error) {
      await rm(`${path}.part`, { force: true });
      throw error;
    } finally {
      table.close();
      doc.destroy();
    }
  };

  /** The table as it is now, or that version; the same file where it is the same. */
  const remake = async (
    dataset: DatasetId,
    { content, hidden: since }: Pick<Known, "content" | "hidden">,
    at: number,
    before: Promise<Made> | undefined,
  ): Promise<Made> => {
    const old = await before?.catch(() => undefined);
    const follows = content === PUBLIC_CURRENT;
    const seq = follows ? await parts.updateLog.head(dataset) : (await requireVersion(parts, dataset, content)).seq;
    if (old === undefined) return make(dataset, seq, at, since);
    if (follows && old.seq === seq) return old;
    const fresh = await make(dataset, seq, parts.now(), since);
    return fresh.sha256 === old.sha256 ? { ...fresh, at: old.at } : fresh;
  };

  /** those who are reading it go on: an open file stays until it is closed */
  const remove = async (file: Promise<PublishedFile>, unless?: Promise<PublishedFile>): Promise<void> => {
    const stays = await unless?.catch(() => undefined);
    await file
      .then(async ({ path }) => {
        if (path !== stays?.path) await rm(path, { force: true });
      })
      .catch(() => undefined);
  };

  const fileOf = (dataset: DatasetId, asked: Pick<Known, "content" | "hidden">, at: number): Promise<Made> => {
    const found = known.get(dataset);
    const same = found?.content === asked.content ? found : undefined;
    const isFresh = asked.content !== PUBLIC_CURRENT || (same !== undefined && parts.now() - same.lookedAt < FRESH);
    if (same !== undefined && isFresh && sameColumns(same.hidden, asked.hidden)) return same.file;
    const file = remake(dataset, asked, at, same?.file);
    known.set(dataset, { ...asked, lookedAt: parts.now(), file });
    file.catch(() => {
      if (known.get(dataset)?.file === file) known.delete(dataset);
    });
    if (found !== undefined) void remove(found.file, file);
    return file;
  };

  return {
    async of(dataset, content, at) {
      for (;;) {
        const since = await hiddenIn(dataset);
        const file = await fileOf(dataset, { content, hidden: since }, at);
        // a column that became private while it was made is not in what is given
        if (sameColumns(await hiddenIn(dataset), since)) return file;
      }
    },
    async forget(dataset) {
      const found = known.get(dataset);
      known.delete(dataset);
      hidden.delete(dataset);
      if (found !== undefined) await remove(found.file);
    },
  };
}

function sameColumns(a: ReadonlySet<ColumnId>, b: ReadonlySet<ColumnId>): boolean {
  return a.size === b.size && [...a].every((column) => b.has(column));
}

/** One piece a turn: others have theirs in between. */
async function* pieces(texts: Iterable<string>): AsyncGenerator<Buffer> {
  for (const text of texts) {
    await nextTurn();
    yield Buffer.from(text);
  }
}
