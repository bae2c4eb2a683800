/** SheetJS, for what is too old or too rare for a reader of our own (binary workbooks, tables of HTML, XML of 2003), and for how a format shows a number. */
import { read, SSF, set_cptable, type WorkBook } from "@e965/xlsx";
import * as codePages from "@e965/xlsx/dist/cpexcel";
import { ProblemError } from "#shared/wire/problem.ts";

set_cptable(codePages);

/** null: the format cannot be followed. Separators are those of the United States. */
export function formatNumber(code: string, value: number, date1904: boolean): string | null {
  try {
    return SSF.format(code, value, { date1904 });
  } catch {
    // any text can stand where a format should; what it shows is then not known
    return null;
  }
}

/** `content`: text of HTML or XML, or the bytes of a binary workbook. Throws ProblemError "file-protected", "file-damaged". */
export function readBook(content: Buffer | string): WorkBook {
  try {
    return read(content, {
      type: typeof content === "string" ? "string" : "buffer",
      dense: true,
      // texts of HTML stay texts
      raw: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      cellDates: false,
      // rows and columns that are hidden
      cellStyles: true,
    });
  } catch (cause) {
    const isProtected = /password|encrypt/i.test(String(cause));
    throw new ProblemError(isProtected ? "file-protected" : "file-damaged", { cause });
  }
}
