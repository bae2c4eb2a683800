/** A table of a file on disk to a table's base, or to rows elsewhere. Blocks: for worker threads, the command line and benchmarks only. */
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
}

export type CreateSink<Sink extends RowSink> = (columns: readonly string[]) => Sink;

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
    addBytes: (sink, row, sources) => sink.addBytes(row, sources),
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
  return lastOf(readInSteps(file, choices, limits, { createSink, onProgress: () => undefined }));
}

interface Destination<Sink extends RowSink> {
  readonly createSink: CreateSink<Sink>;
  readonly onProgress: (done: number) => void;
  /** takes a row as it lies in the file; `sources`: its cell for each column */
  readonly addBytes?: (sink: Sink, row: RowBytes, sources: readonly number[]) => void;
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
  { createSink, addBytes, onProgress }: Destination<Sink>,
): Generator<Sink | null, { fed: Fed; sink: Sink }> {
  let sink: Sink | null = null;
  let sources: number[] = [];
  const steps = feedInSteps(
    input,
    {
      ...reading,
      onColumns(columns) {
        sink = createSink(columns.map(({ title }) => title));
        sources = columns.map(({ source }) => source);
      },
      onRow(cells) {
        sink?.addRow(cells);
      },
      ...(addBytes && {
        onBytes(row: RowBytes) {
          if (sink !== null) addBytes(sink, row, sources);
        },
      }),
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
    return { fed, sink: sink ?? createSink(fed.read.columns.map(({ title }) => title)) };
  }
}
