/** Opens a file that came in as what its content says it is. Blocks: for worker threads and the command line only. */
import { shorten } from "#shared/formats/reading/reading-notes.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { openArchive } from "./open-archive.ts";
import { openOne, type TableReader } from "./open-one.ts";
import { recognise } from "./recognise.ts";
import type { OpenedSource, SourceFile, SourceLimits } from "./source.ts";
import { randomAccess } from "./zip/random-access.ts";
import { openZip } from "./zip/zip-archive.ts";

/** How many bytes of sheets are read to say at once how long and wide they are. */
const COUNTED = 64 * 1024 * 1024;

/** What is not recognised as another format is text: the one table that it holds is read, or refused, as text. Throws the ProblemErrors of reading. */
export function openSource(file: SourceFile, limits: SourceLimits): OpenedSource {
  if (file.bytes === 0) throw new ProblemError("file-empty");
  const budget = { left: COUNTED };
  const what = recognise(randomAccess(file.content, file.bytes).read(0, Math.min(4096, file.bytes)));
  const readers = openOne(file, what, limits, budget) ?? openArchive(openZip(file, limits), limits, budget);
  if (readers.length > limits.tablesOfFile) {
    throw new ProblemError("too-many-tables", { args: { limit: limits.tablesOfFile } });
  }
  const readerOf = (key: string): TableReader => {
    const reader = readers.find(({ table }) => table.key === key);
    if (reader === undefined) throw new ProblemError("table-not-found");
    return reader;
  };
  return {
    tables: readers.map(({ table }) =>
      table.name.length > LIMITS.nameLength ? { ...table, name: shorten(table.name) } : table,
    ),
    text: (key) => readerOf(key).text(),
    read: (key) => readerOf(key).read(),
  };
}
