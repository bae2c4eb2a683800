/** A sheet of a workbook: what is known of it without a reading, and its reading. */
import type { Merge, RawRow } from "#shared/formats/reading/raw-table.ts";

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** of the part it is written in, unpacked */
  readonly bytes: number;
  reading(): SheetReading;
}

export interface SheetReading {
  facts(): SheetFacts;
  rows(): Iterable<RawRow>;
}

/** What a sheet is made of, in its order. */
export interface SheetSink {
  /** rows that hold something */
  row(row: RawRow): void;
  merge?(merge: Merge): void;
  hiddenRow?(number: number): void;
  /** the last one included */
  hiddenColumns?(from: number, to: number): void;
}

/** What one pass over a sheet tells. */
export interface SheetFacts {
  /** of what holds something */
  readonly rows: number;
  readonly columns: number;
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** four times as many columns as a sheet has */
const MOST_HIDDEN = 4 * 16_384;

/** Takes what a sheet is made of, and tells its facts. */
export function createFacts(): SheetSink & { told(): SheetFacts } {
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  /** columns that ranges told to be hidden, twice over where they overlap */
  let hidden = 0;
  let rows = 0;
  let columns = 0;
  return {
    row({ number, cells }) {
      rows = number;
      columns = Math.max(columns, cells.length);
    },
    merge(merge) {
      merges.push(merge);
    },
    hiddenRow(number) {
      hiddenRows.add(number);
    },
    hiddenColumns(from, to) {
      hidden += Math.max(0, to - from + 1);
      // ranges never overlap in a workbook that a program wrote
      if (hidden > MOST_HIDDEN) return;
      for (let column = from; column <= to; column++) hiddenColumns.add(column);
    },
    told() {
      return { rows, columns, merges, hiddenRows, hiddenColumns };
    },
  };
}
