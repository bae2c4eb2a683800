/** A table of a file on disk to a table's base, or to rows elsewhere. Blocks: for worker threads, the command line and benchmarks only. */
import type { PlannedColumn } from "#shared/formats/reading/plan-columns.ts";
import type { RowBytes } from "#shared/model/row-bytes.ts";
import type { ReadingChoices } from "#shared/wire/imports.ts";
import { createPackedBase } from "./create-base.ts";
import { openFile } from "./opened-file.ts";
import { counted, encodingNotes, type FileLimits, inputOf, prepare, type Reading } from "./read-table.ts";
import type { FileToRead, ReadTable } from "./reading-job.ts";
import { type Fed, feedInSteps, lastOf, type TableInput } from "./table-input.ts";

/** Where the rows of a table go. */
export interface RowSink {
  addRow(cells: string[]): void;
  /** takes a row as it lies in the file, where that is wished */
  addBytes?(row: RowBytes): void;
}

/** `sources`: the cell of a row of the file for each column. */
export type CreateSink<Sink extends RowSink> = (columns: readonly string[], sources: readonly number[]) => Sink;

export type CopiedTable = Omit<ReadTable, "update">;

/**
 * Reads the table in one pass; in two when a column that seemed empty is not, for the columns of a base are settled before its rows.
 * `onProgress` gets the part that is done, 0 to 1. Throws the ProblemErrors of reading.
 */
export async function importFile(
  file: FileToRead,
  choices: ReadingChoices,
  limits: FileLimits,
  onProgress: (done: number) => void,
): Promise<ReadTable> {
  const steps = readInSteps(file, choices, limits, {
    createSink: createPackedBase,
    onProgress,
    takesBytes: true,
  });
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const { sink, table } = step.value;
      return { ...table, update: await sink.finish() };
    }
    const room = step.value?.room() ?? null;
    if (room !== null) await room;
  }
}

/** As `importFile`, to the sink that `createSink` gave last. */
export function copyTable<Sink extends RowSink>(
  file: FileToRead,
  choices: ReadingChoices,
  limits: FileLimits,
  createSink: CreateSink<Sink>,
): { table: CopiedTable; sink: Sink } {
  return lastOf(readInSteps(file, choices, limits, { createSink, onProgress: () => undefined, takesBytes: false }));
}

interface Destination<Sink extends RowSink> {
  readonly createSink: CreateSink<Sink>;
  readonly onProgress: (done: number) => void;
  readonly takesBytes: boolean;
}

function* readInSteps<Sink extends RowSink>(
  file: FileToRead,
  choices: ReadingChoices,
  limits: FileLimits,
  to: Destination<Sink>,
): Generator<Sink | null, { table: CopiedTable; sink: Sink }> {
  const { table, ...opened } = openFile(file, limits).table(choices.table);
  const input = inputOf({ table, ...opened }, choices);
  const reading = prepare(input, choices, limits);
  const first = yield* fillSink(input, reading, to);
  const again = first.fed.read.grown;
  const { fed, sink } = again === null ? first : yield* fillSink(input, { ...reading, columnsInUse: again }, to);
  const { columns, rows, notes, setAside, mergedAreas, doubts } = fed.read;
  return {
    sink,
    table: {
      table: counted(table, rows, columns.length),
      rows,
      columns: columns.map(({ title }) => title),
      notes: [...encodingNotes(first.fed.marked, false, choices), ...notes],
      setAside,
      mergedAreas,
      doubts,
    },
  };
}

function* fillSink<Sink extends RowSink>(
  input: TableInput,
  reading: Reading,
  { createSink, takesBytes, onProgress }: Destination<Sink>,
): Generator<Sink | null, { fed: Fed; sink: Sink }> {
  const sinkFor = (columns: readonly PlannedColumn[]) =>
    createSink(
      columns.map(({ title }) => title),
      columns.map(({ source }) => source),
    );
  let sink: Sink | null = null;
  const steps = feedInSteps(
    input,
    {
      ...reading,
      onColumns(columns) {
        sink = sinkFor(columns);
      },
      onRow(cells) {
        sink?.addRow(cells);
      },
      ...(takesBytes && { onBytes: (row: RowBytes) => sink?.addBytes?.(row) }),
    },
    {},
    onProgress,
  );
  for (;;) {
    const step = steps.next();
    if (!step.done) {
      yield sink;
      continue;
    }
    const fed = step.value;
    return { fed, sink: sink ?? sinkFor(fed.read.columns) };
  }
}
