/** Recognises files that are not delimited text by their first bytes, to say so instead of showing noise. */

const BINARY: readonly [name: string, start: readonly number[]][] = [
  ["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["XLS (Excel)", [0xd0, 0xcf, 0x11, 0xe0]],
  ["GZIP", [0x1f, 0x8b]],
  ["7Z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["RAR", [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["GIF", [0x47, 0x49, 0x46, 0x38]],
  ["WEBP", [0x52, 0x49, 0x46, 0x46]],
  ["Parquet", [0x50, 0x41, 0x52, 0x31]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Parts that tell zip-based documents apart; they come early in the file. */
const IN_ZIP: readonly [name: string, part: string][] = [
  ["ODS (LibreOffice)", "opendocument.spreadsheet"],
  ["ODT (LibreOffice)", "opendocument.text"],
  ["XLSX (Excel)", "xl/"],
  ["DOCX (Word)", "word/"],
];

/** Name of the format a file looks like when it is none we can read as delimited text, else null. */
export function formatOf(start: Buffer): string | null {
  if (begins(start, ZIP)) {
    const text = start.toString("latin1");
    return IN_ZIP.find(([, part]) => text.includes(part))?.[0] ?? "ZIP";
  }
  const binary = BINARY.find(([, bytes]) => begins(start, bytes));
  if (binary) return binary[0];
  const text = start
    .subarray(0, 1024)
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart();
  if (text.startsWith("SQLite format 3")) return "SQLite";
  if (/^<(!doctype html|html)/i.test(text)) return "HTML";
  if (/^<\?xml/i.test(text)) return "XML";
  if (/^(\{\s*"|\[\s*\{\s*")/.test(text)) return "JSON";
  return null;
}

function begins(bytes: Buffer, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
