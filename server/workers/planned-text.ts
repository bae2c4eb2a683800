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
  /** Takes the next piece, in UTF-8, which ends between two characters. Returns false once the most rows were taken. */
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
  let taken = 0;
  /** a row may have begun in a piece before this one */
  let damaged = false;
  /** the beginning of a record, of which the rest comes with the next piece */
  let cut: Buffer = NOTHING;
  let firstLine = 1;
  /** where in the piece something may be damaged, and the next of them */
  let signs: number[] = [];
  let sign = 0;
  const rows = createCsvRows({
    delimiter,
    quote,
    onOddity: (oddity, line) => table.notes.add(oddity === "not-closed" ? "quote-not-closed" : "quotes-in-text", line),
    onRow(cells, line, length) {
      taken++;
      table.takeRecord(cells, line, length);
      return taken < most;
    },
  });
  const readRecords = createCsvRecords({
    delimiter,
    quote,
    onRecord(record, line, length) {
      taken++;
      const [start = 0] = record.starts;
      while ((signs[sign] ?? start) < start) sign++;
      const isDamaged = (signs[sign] ?? Number.POSITIVE_INFINITY) < start + length;
      if (!table.takeBytes(record, length, isDamaged)) {
        table.takeRecord(textsOf(record), firstLine + line, length);
      }
      return taken < most;
    },
  });

  function take(piece: Buffer): boolean {
    let at = 0;
    while (at < piece.length) {
      const line = rows.nextLine();
      if (line === null || options.onBytes === undefined) return rows.push(piece.toString("utf8", at));
      firstLine = line;
      const read = readRecords(piece, at);
      rows.passLines(read.lines);
      at = read.at;
      if (read.why === "stopped") return false;
      if (read.why === "cut" && piece.length - at <= LONGEST_CUT) {
        cut = piece.subarray(at);
        return true;
      }
      const lineEnd = read.why === "odd" ? piece.indexOf(LF, at) + 1 : piece.length;
      if (!rows.push(piece.toString("utf8", at, lineEnd))) return false;
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
