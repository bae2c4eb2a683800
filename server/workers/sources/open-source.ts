/** Opens a file that came in as what its content says it is. Blocks: for worker threads and the command line only. */
import { ProblemError } from "#shared/wire/problem.ts";
import type { OpenedSource, SourceFile } from "./source.ts";

/** What is not recognised as another format is text: the one table that it holds is read, or refused, as text. Throws the ProblemErrors of reading. */
export function openSource(file: SourceFile): OpenedSource {
  const key = "0";
  return {
    tables: [
      { key, file: null, name: file.name, format: "csv", rows: null, columns: null, hidden: false, empty: false },
    ],
    text(asked) {
      if (asked !== key) throw new ProblemError("table-not-found");
      return file;
    },
    read() {
      throw new ProblemError("table-not-found");
    },
  };
}
