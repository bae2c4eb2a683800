/** Blocks of rows to delimited text (RFC 4180), quotes only where they are needed. Texts are written as they are: -0.5 and +33… stay data. */
import { mapTexts, type TextBlock } from "./text-block.ts";

export interface CsvStyle {
  readonly delimiter: "," | ";";
  readonly lineEnd: "\r\n" | "\n";
  /** a byte order mark first: only Excel asks for it */
  readonly bom: boolean;
}

/** UTF-8, comma, CRLF, without byte order mark. */
export const RFC_4180: CsvStyle = { delimiter: ",", lineEnd: "\r\n", bom: false };

/** UTF-16 code units gathered before a piece is handed over */
const PIECE = 64 * 1024;

const NEEDS_QUOTES: Readonly<Record<CsvStyle["delimiter"], RegExp>> = {
  ",": /[",\r\n]|^[ \t\uFEFF]|[ \t]$/,
  ";": /[";\r\n]|^[ \t\uFEFF]|[ \t]$/,
};

/**
 * The file in pieces of about 64,000 characters, titles first, a line end last; nothing for a table without columns but its line ends. A single
 * column writes a blank cell as "" so that its line is not taken for a blank one.
 */
export function* writeCsvBlocks(
  titles: readonly string[],
  blocks: Iterable<TextBlock>,
  style: CsvStyle = RFC_4180,
): Generator<string, void> {
  const { delimiter, lineEnd, bom } = style;
  const needsQuotes = NEEDS_QUOTES[delimiter];
  const alone = titles.length === 1;
  const write = (text: string) => {
    if (text === "") return alone ? '""' : "";
    return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  let piece = `${bom ? "\uFEFF" : ""}${titles.map(write).join(delimiter)}${lineEnd}`;
  for (const { count, columns } of blocks) {
    const written = columns.map((column) => mapTexts(column, write));
    for (let row = 0; row < count; row++) {
      for (let at = 0; at < written.length; at++) {
        const column = written[at];
        if (at > 0) piece += delimiter;
        if (column === undefined) continue;
        const { texts, places } = column;
        piece += places === null ? texts[row] : texts[places[row] ?? 0];
      }
      piece += lineEnd;
      if (piece.length >= PIECE) {
        yield piece;
        piece = "";
      }
    }
  }
  if (piece !== "") yield piece;
}
