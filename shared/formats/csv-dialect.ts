/** Guesses how a CSV file is written: its delimiter and its quote. The person sees the guess and can overrule it. */
import type { TextDialect } from "#shared/wire/imports.ts";
import { createCsvRows } from "./csv-rows.ts";

export type DetectedDialect = Pick<TextDialect, "delimiter" | "quote">;

const DELIMITERS = [",", ";", "\t", "|"] as const;
const SAMPLE_ROWS = 100;

/** Guesses from the beginning of the text (byte order mark removed); `whole` when it is all the text. */
export function detectDialect(text: string, whole: boolean): DetectedDialect {
  const quote = detectQuote(text);
  return { delimiter: detectDelimiter(text, quote, whole), quote };
}

function detectDelimiter(text: string, quote: string, whole: boolean): TextDialect["delimiter"] {
  // the line that tells Excel the separator
  const told = DELIMITERS.find((delimiter) => text.startsWith(`sep=${delimiter}`));
  if (told) return told;
  const candidates = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: scoreOf(firstRows(text, delimiter, quote, whole)),
  }));
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score > 0) return best.delimiter;
  // one column: a delimiter that is nowhere in the text cannot split a cell
  return DELIMITERS.find((delimiter) => !text.includes(delimiter)) ?? ",";
}

/** 0 to about 1: how much these rows look like those of a table of at least two columns. */
function scoreOf({ rows, oddities }: Sample): number {
  const widths = new Map<number, number>();
  let cells = 0;
  let plain = 0;
  let counted = 0;
  for (const row of rows) {
    if (row.length === 1 && row[0] === "") continue;
    counted++;
    widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    for (const cell of row) {
      cells++;
      if (isPlain(cell)) plain++;
    }
  }
  const [width, often] = [...widths].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  if (width < 2) return 0;
  const regular = often / counted;
  // cells that hold together weigh more than many of them, which only decides between equals
  const sound = 1 - Math.min(0.9, oddities / counted);
  return regular * regular * (plain / cells) ** 2 * sound * (1 - 0.1 / width);
}

/** A cell that another delimiter would not split, or that is a number or a text with spaces after its commas. */
function isPlain(cell: string): boolean {
  if (!/[,;\t|]/.test(cell)) return true;
  return /^-?[\d\s]+,\d+$/.test(cell) || /^[^;\t|]*$/.test(cell.replaceAll(", ", " ").replaceAll("; ", " "));
}

function detectQuote(text: string): TextDialect["quote"] {
  if (/(^|[,;\t|\r\n])"/.test(text)) return '"';
  const opened = text.match(/(?:^|[,;\t|\r\n])'/g)?.length ?? 0;
  const closed = text.match(/'(?=[,;\t|\r\n]|$)/g)?.length ?? 0;
  return opened >= 3 && Math.abs(opened - closed) <= opened / 10 ? "'" : '"';
}

interface Sample {
  readonly rows: string[][];
  /** quotes that do not enclose a cell: a delimiter that is not the file's cuts through quoted cells */
  readonly oddities: number;
}

function firstRows(text: string, delimiter: string, quote: string, whole: boolean): Sample {
  let oddities = 0;
  const rows: string[][] = [];
  const reader = createCsvRows({
    delimiter,
    quote,
    onOddity: () => {
      oddities++;
    },
    onRow(cells) {
      rows.push(cells);
      return rows.length < SAMPLE_ROWS;
    },
  });
  reader.push(text);
  if (whole || rows.length === 0) reader.end();
  return { rows, oddities };
}
