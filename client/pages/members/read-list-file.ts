/** The text of a dropped list, in the encodings that spreadsheets write. */

/** null: the file is no text. What is not UTF-8 is taken for what Windows writes. */
export async function readListFile(file: File): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // not UTF-8: every sequence of bytes is a text of windows-1252
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
