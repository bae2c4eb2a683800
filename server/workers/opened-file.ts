/**
 * A file as it was opened last, kept for a while: a person who tries one choice after the other does not wait for a workbook to be unpacked each time.
 * Of one file at a time, and of no more cells than a thread has room for.
 */
import type { RawRow } from "#shared/formats/reading/raw-table.ts";
import type { ReadingChoices, SourceTable, TextDialect } from "#shared/wire/imports.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { detect } from "./read-text.ts";
import type { FileToRead } from "./reading-job.ts";
import { openSource } from "./sources/open-source.ts";
import type { ContentFile, OpenedSource, RawTable, SourceLimits } from "./sources/source.ts";
import { detectEncoding } from "./text-encoding.ts";

export interface OpenedFile {
  readonly tables: readonly SourceTable[];
  /** null: the one that is most likely meant. Throws ProblemError "table-not-found", and "file-not-a-table" when there is none. */
  table(key: string | null): OpenedTable;
}

export interface OpenedTable {
  readonly table: SourceTable;
  readonly content:
    | { readonly kind: "text"; readonly file: ContentFile; detected(): DetectedText }
    | { readonly kind: "rows"; readonly rows: RawTable };
  /** made once */
  proposed(propose: () => ReadingChoices): ReadingChoices;
}

export interface DetectedText {
  readonly dialect: TextDialect;
  /** the encoding rests on how frequent letters are */
  readonly guessed: boolean;
}

const KEPT_MS = 120_000;
const KEPT_CELLS = 2_000_000;

interface Kept {
  readonly path: string;
  /** the same bytes may have come twice, from people who know nothing of each other, and tables are called by it */
  readonly name: string;
  readonly bytes: number;
  readonly opened: OpenedFile;
}

let last: Kept | null = null;
let forgetting: NodeJS.Timeout | null = null;

/** Throws the ProblemErrors of reading. */
export function openFile(file: FileToRead, limits: SourceLimits): OpenedFile {
  if (forgetting !== null) clearTimeout(forgetting);
  if (last?.path !== file.path || last.name !== file.name || last.bytes !== file.bytes) {
    last = null;
    const source = openSource({ content: file.path, name: file.name, bytes: file.bytes }, limits);
    const { path, name, bytes } = file;
    last = { path, name, bytes, opened: openedOf(source) };
  }
  forgetting = setTimeout(() => {
    last = null;
  }, KEPT_MS);
  forgetting.unref();
  return last.opened;
}

function openedOf(source: OpenedSource): OpenedFile {
  const opened = new Map<string, OpenedTable>();
  const { tables } = source;
  return {
    tables,
    table(key) {
      const likely = tables.find(({ hidden, empty }) => !hidden && !empty) ?? tables.find(({ empty }) => !empty);
      const table = key === null ? (likely ?? tables[0]) : tables.find((one) => one.key === key);
      if (table === undefined) throw new ProblemError(key === null ? "file-not-a-table" : "table-not-found");
      const known = opened.get(table.key) ?? openTable(source, table);
      // of tables that are not text, the rows of one are kept
      if (known.content.kind === "rows") opened.clear();
      opened.set(table.key, known);
      return known;
    },
  };
}

function openTable(source: OpenedSource, table: SourceTable): OpenedTable {
  const file = source.text(table.key);
  let proposed: ReadingChoices | null = null;
  return {
    table,
    content: file === null ? { kind: "rows", rows: keptRows(source.read(table.key)) } : textOf(file),
    proposed(propose) {
      proposed ??= propose();
      return proposed;
    },
  };
}

function textOf(file: ContentFile): OpenedTable["content"] {
  let known: DetectedText | null = null;
  const detectOnce = () => {
    const { encoding, guessed } = detectEncoding(file.content);
    return { dialect: detect(file.content, file.bytes, encoding), guessed };
  };
  return {
    kind: "text",
    file,
    // reads all of the file: not for who knows how it is written
    detected() {
      known ??= detectOnce();
      return known;
    },
  };
}

/** Reads the rows once, if they are not too many. */
function keptRows(table: RawTable): RawTable {
  let kept: RawRow[] | null = null;
  function* rows(): Generator<RawRow, void> {
    if (kept !== null) {
      yield* kept;
      return;
    }
    const seen: RawRow[] = [];
    let cells = 0;
    for (const row of table.rows()) {
      cells += row.cells.length;
      if (cells <= KEPT_CELLS) seen.push(row);
      yield row;
    }
    if (cells <= KEPT_CELLS) kept = seen;
  }
  const { merges, hiddenRows, hiddenColumns } = table;
  return { rows, merges, hiddenRows, hiddenColumns };
}
