/** The bytes of a CSV file, in pieces, to rows of a table, as the choices of a person say. What is as it should be stays bytes; the rest is read as text. */
import { createCsvRecords } from "#shared/formats/csv-records.ts";
import { createCsvRows } from "#shared/formats/csv-rows.ts";
import { textOfCell } from "#shared/formats/reading/plain-rows.ts";
import {
  createPlannedReader,
  type PlannedReaderOptions,
  type PlannedTable,
} from "#shared/formats/reading/planned-reader.ts";
import type { RowBytes } from "#shared/model/row-bytes.ts";
import type { TextDialect } from "#shared/wire/imports.ts";
import { findDamageSigns } from "./damage-signs.ts";

export interface PlannedText {
  /** Takes the next piece, in UTF-8, which ends between two characters, and keeps nothing of it. Returns false once the most rows were taken. */
  push(bytes: Buffer): boolean;
  /** as `PlannedReader.end` */
  end(): PlannedTable;
  /** as `PlannedReader.summary` */
  summary(): PlannedTable;
}

const LF = 10;
const NOTHING = Buffer.alloc(0);
/** a record that is cut off is read with the piece that follows, unless it is as long */
const LONGEST_CUT = 1024 * 1024;

/** Takes the first `most` rows of the text. Throws as `createPlannedReader` does. */
export function createPlannedText(
  dialect: Pick<TextDialect, "delimiter" | "quote">,
  options: PlannedReaderOptions,
  most: number = Number.POSITIVE_INFINITY,
): PlannedText {
  const { delimiter, quote } = dialect;
  const table = createPlannedReader(options);
  const { takeBytes, takeRecord } = table;
  const asBytes = options.onBytes !== undefined;
  let taken = 0;
  /** a row may have begun in a piece before this one */
  let damaged = false;
  /** the beginning of a record, of which the rest comes with the next piece */
  let cut: Buffer = NOTHING;
  /** where in the piece something may be damaged, and the next of them */
  let signs: number[] = [];
  let sign = 0;
  const rows = createCsvRows({
    delimiter,
    quote,
    onOddity: (oddity, line) => table.notes.add(oddity === "not-closed" ? "quote-not-closed" : "quotes-in-text", line),
    onRow(cells, line, length) {
      taken++;
      takeRecord(cells, line, length);
      return taken < most;
    },
  });
  const records = createCsvRecords({ delimiter, quote });
  const { row, next } = records;

  /** Takes what is as it should be, from `from` on, where a record begins on that line. False once the most rows were taken. */
  function takeRecords(piece: Buffer, from: number, firstLine: number): boolean {
    records.begin(piece, from);
    let line = firstLine;
    let start = from;
    while (next()) {
      taken++;
      const end = records.at;
      while ((signs[sign] ?? start) < start) sign++;
      const isDamaged = (signs[sign] ?? Number.POSITIVE_INFINITY) < end;
      if (!takeBytes(row, end - start, isDamaged)) takeRecord(textsOf(row), line, end - start);
      if (taken >= most) return false;
      line = firstLine + records.lines;
      start = end;
    }
    return true;
  }

  function take(piece: Buffer): boolean {
    let at = 0;
    while (at < piece.length) {
      const line = rows.nextLine();
      if (line === null || !asBytes) return rows.push(piece.toString("utf8", at));
      if (!takeRecords(piece, at, line)) return false;
      rows.passLines(records.lines);
      at = records.at;
      if (records.end === "cut" && piece.length - at <= LONGEST_CUT) {
        cut = Buffer.from(piece.subarray(at));
        return true;
      }
      const lineEnd = records.end === "odd" ? piece.indexOf(LF, at) + 1 : piece.length;
      if (lineEnd > at && !rows.push(piece.toString("utf8", at, lineEnd))) return false;
      at = lineEnd;
    }
    return true;
  }

  return {
    push(bytes) {
      const piece = cut.length > 0 ? Buffer.concat([cut, bytes]) : bytes;
      cut = NOTHING;
      signs = findDamageSigns(piece);
      sign = 0;
      const isDamaged = signs.length > 0;
      const before = taken;
      damaged ||= isDamaged;
      table.expectDamage(damaged);
      const more = take(piece);
      if (taken > before) damaged = isDamaged;
      return more;
    },
    summary: table.summary,
    end() {
      if (cut.length > 0) rows.push(cut.toString());
      rows.end();
      return table.end();
    },
  };
}

function textsOf(row: RowBytes): string[] {
  return Array.from({ length: row.count }, (_, cell) => textOfCell(row, cell));
}
