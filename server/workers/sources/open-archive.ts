/** The tables of the files in a ZIP archive: of text, workbooks, JSON. An archive in it stays closed, and what is no data is passed over. */
import { type ProblemCode, ProblemError } from "#shared/wire/problem.ts";
import { formatOf } from "../file-format.ts";
import { type CountingBudget, openOne, type TableReader } from "./open-one.ts";
import { recognise } from "./recognise.ts";
import type { SourceFile, SourceLimits } from "./source.ts";
import { bytesOf, type ZipPart } from "./zip/zip-archive.ts";

/** Throws the ProblemErrors of reading, which name the file that they are about. */
export function openArchive(parts: readonly ZipPart[], limits: SourceLimits, budget: CountingBudget): TableReader[] {
  const readers: TableReader[] = [];
  let passedOver: ProblemError | null = null;
  for (const [at, part] of parts.entries()) {
    try {
      readers.push(...readersOf(part, at, limits, budget));
    } catch (error) {
      if (!(error instanceof ProblemError && NO_DATA.has(error.code))) throw error;
      passedOver ??= error;
    }
    if (readers.length > limits.tablesOfFile) break;
  }
  if (readers.length === 0 && passedOver !== null) throw passedOver;
  if (readers.length === 0) throw new ProblemError("no-table-inside", { args: { what: "archive" } });
  return readers;
}

/** What a letter, a page or a description beside the data is refused with: by itself, not with the archive it is in. */
const NO_DATA: ReadonlySet<ProblemCode> = new Set(["file-not-text", "json-not-a-table", "no-table-inside"]);

/** Nothing unpacked is held by them: an archive may have hundreds of files. */
function readersOf(part: ZipPart, at: number, limits: SourceLimits, budget: CountingBudget): TableReader[] {
  const { name } = part;
  if (!mayHoldData(name)) return [];
  if (part.encrypted) throw new ProblemError("file-protected", { place: name, args: { part: name } });
  if (part.bytes > limits.uploadBytes) {
    throw new ProblemError("unpacks-too-large", { place: name, args: { limit: limits.uploadBytes } });
  }
  const start = startOf(part);
  const what = recognise(start);
  if (what === "text" && (formatOf(start) !== null || !TEXTS.test(name))) return [];
  const open = (spend: CountingBudget): TableReader[] => {
    try {
      return openOne(unpacked(part), what, limits, spend) ?? [];
    } catch (error) {
      throw error instanceof ProblemError ? named(error, name) : error;
    }
  };
  const found = what === "text" ? openOne(nothingOf(part), what, limits, budget) : open(budget);
  return (found ?? []).map(({ table }) => ({
    table: { ...table, key: `${at}/${table.key}`, file: name },
    text: () => (what === "text" ? unpacked(part) : null),
    read() {
      const reader = open({ left: 0 }).find((known) => known.table.key === table.key);
      if (reader === undefined) throw new ProblemError("table-not-found");
      return reader.read();
    },
  }));
}

const TEXTS = /\.(?:csv|tsv|tab|txt|dat|psv)$|(?:^|[/\\])[^./\\]+$/i;

/** What macOS and others put beside the files, and folders, are none. */
function mayHoldData(name: string): boolean {
  return !/(?:^|[/\\])(?:__MACOSX[/\\]|\.(?!\.?[/\\])|~\$|Thumbs\.db$)/i.test(name);
}

function startOf(part: ZipPart): Buffer {
  let start = Buffer.alloc(0);
  for (const piece of part.pieces()) {
    start = Buffer.concat([start, piece]);
    if (start.length >= 4096) break;
  }
  return start.subarray(0, 4096);
}

function unpacked(part: ZipPart): SourceFile {
  return { ...nothingOf(part), content: bytesOf(part) };
}

/** Enough to say which table a file of text is. */
function nothingOf(part: ZipPart): SourceFile {
  return { name: part.name.replace(/^.*[/\\]/, ""), content: Buffer.alloc(0), bytes: part.bytes };
}

function named(error: ProblemError, part: string): ProblemError {
  const { code, args, cause } = error;
  return new ProblemError(code, { place: part, args: { ...args, part }, cause });
}
