/**
 * CSV text to rows of cells, as it comes in pieces. Follows RFC 4180, and where a file does not, nothing is lost: a quote that
 * is not a proper opening or closing one is text, and so are spaces after a closing one. Cells are the file's own text, never trimmed or converted.
 * Why not a library: docs/decisions/0003-csv-parser.md.
 */

import { LIMITS } from "#shared/model/limits.ts";
import { ProblemError } from "#shared/wire/problem.ts";

/** What was not as RFC 4180 has it: an opening quote that nothing closes, or text after the closing one; both were kept as text. */
export type QuoteOddity = "not-closed" | "text-after";

export interface CsvRowsOptions {
  readonly delimiter: string;
  readonly quote: string;
  /**
   * Called for each row, blank lines included (one empty cell). `line` is the 1-based line where the row starts, `length` that of
   * its whole text: no cell is longer. Return false to stop.
   */
  readonly onRow: (cells: string[], line: number, length: number) => boolean | undefined;
  readonly onOddity?: (oddity: QuoteOddity, line: number) => void;
  /** an opening quote that is not closed after so many characters is taken for text */
  readonly quotedLength?: number;
}

export interface CsvRows {
  /** takes the next piece of text; returns false once `onRow` has asked to stop */
  push(text: string): boolean;
  /** the text is over: the last row, if no line end closed it */
  end(): void;
  /** 1-based line on which the next row begins; null: it has begun */
  nextLine(): number | null;
  /** so many lines that came between two rows were read by somebody else */
  passLines(count: number): void;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTED_LENGTH = 4 * 1024 * 1024;
/** no table is as wide, and an array of a hundred million cells ends the process */
const MOST_CELLS = 1_000_000;
/** characters of a row from which on as much again is waited for before it is read again: the whole then costs twice its length */
const LONG_ROW = 1024 * 1024;

/** Throws ProblemError "too-many-columns" for a row that no table could hold. A reader of CSV text. Line ends are CRLF, LF or CR, even mixed; a byte order mark is text: remove it before. */
export function createCsvRows(options: CsvRowsOptions): CsvRows {
  const { onRow, onOddity, quotedLength = QUOTED_LENGTH } = options;
  const delimiter = options.delimiter.charCodeAt(0);
  const quoteText = options.quote;
  const quote = quoteText.charCodeAt(0);
  const doubled = quoteText + quoteText;
  let rest = "";
  /** what came since a row that is long already, to be read with it at once: not the whole row again for each piece */
  let more: string[] = [];
  let moreLength = 0;
  let line = 1;
  let width = 0;
  let stopped = false;

  function takeMore(): string {
    const text = more.join("");
    more = [];
    moreLength = 0;
    return text;
  }

  /** Position of the closing quote of the cell opened at `start`; -1: not closed; -2: more text is needed to know. */
  function closeOf(text: string, start: number, final: boolean): number {
    let close = text.indexOf(quoteText, start + 1);
    while (close !== -1 && text.charCodeAt(close + 1) === quote) close = text.indexOf(quoteText, close + 2);
    const open = close === -1 || spacesAfter(text, close + 1) === text.length;
    return open && !final && text.length - start <= quotedLength ? -2 : close;
  }

  /** Reads complete rows and keeps the rest for the next piece. */
  function read(text: string, final: boolean): void {
    const { length } = text;
    let rowStart = 0;
    let at = 0;
    while (rowStart < length) {
      // most rows are as wide as the one before: an array of the right size costs less than one that grows
      const cells = new Array<string>(width);
      let column = 0;
      let odd: [QuoteOddity, number][] | null = null;
      let linesInside = 0;
      at = rowStart;
      for (;;) {
        let end = at;
        let cell: string | null = null;
        if (text.charCodeAt(at) === quote) {
          const close = closeOf(text, at, final);
          if (close === -2) {
            rest = text.slice(rowStart);
            return;
          }
          const after = close === -1 ? at : spacesAfter(text, close + 1);
          const next = text.charCodeAt(after);
          if (after === length || next === delimiter || next === LF || next === CR) {
            cell = text.slice(at + 1, close);
            linesInside += lineEnds(cell);
            if (cell.includes(quoteText)) cell = cell.replaceAll(doubled, quoteText);
            if (after > close + 1) cell += text.slice(close + 1, after);
            end = after;
          } else {
            odd ??= [];
            odd.push([close === -1 ? "not-closed" : "text-after", line + linesInside]);
          }
        }
        let code = 0;
        if (cell === null) {
          while (end < length) {
            code = text.charCodeAt(end);
            if (code === delimiter || code === LF || code === CR) break;
            end++;
          }
          cell = text.slice(at, end);
        } else if (end < length) code = text.charCodeAt(end);
        if (!final && (end >= length || (code === CR && end + 1 === length))) {
          rest = text.slice(rowStart);
          return;
        }
        if (column === MOST_CELLS) tooWide(line);
        cells[column++] = cell;
        at = end + 1;
        if (end < length && code === delimiter) continue;
        if (code === CR && text.charCodeAt(at) === LF) at++;
        break;
      }
      if (odd !== null) for (const [oddity, oddLine] of odd) onOddity?.(oddity, oddLine);
      if (cells.length !== column) cells.length = column;
      width = column;
      const startLine = line;
      line += 1 + linesInside;
      const rowLength = at - rowStart;
      rowStart = at;
      if (onRow(cells, startLine, rowLength) === false) {
        stopped = true;
        return;
      }
    }
    rest = "";
  }

  return {
    push(text) {
      if (stopped) return false;
      if (rest.length > LONG_ROW) {
        more.push(text);
        moreLength += text.length;
        if (moreLength < rest.length) return true;
      }
      const whole = more.length > 0 ? rest + takeMore() : rest === "" ? text : rest + text;
      read(whole, false);
      return !stopped;
    },
    end() {
      if (!stopped) read(rest + takeMore(), true);
    },
    nextLine: () => (rest === "" ? line : null),
    passLines(count) {
      line += count;
    },
  };
}

function tooWide(line: number): never {
  const args = { count: MOST_CELLS + 1, limit: LIMITS.columns, line };
  throw new ProblemError("too-many-columns", { place: `line ${line}`, args });
}

/** Position of what follows the spaces from `at` on. */
function spacesAfter(text: string, at: number): number {
  let after = at;
  while (text.charCodeAt(after) === SPACE) after++;
  return after;
}

function lineEnds(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) count++;
  }
  return count;
}
