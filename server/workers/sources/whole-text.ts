/** The whole text of a file that is no delimited text: JSON, a table of HTML. */
import { isUtf8 } from "node:buffer";
import type { Encoding } from "#shared/wire/http.ts";
import { createDecoder } from "../decode-text.ts";
import { markLength } from "../text-encoding.ts";

/** Of a page, what it says of itself; else UTF-8, or the encoding of a French Windows. Throws ProblemError "encoding-wrong". */
export function wholeText(bytes: Buffer): string {
  const encoding = encodingOf(bytes);
  const offset = markLength(bytes, encoding);
  return createDecoder(encoding)({ bytes: bytes.subarray(offset), offset, last: true });
}

function encodingOf(bytes: Buffer): Encoding {
  for (const encoding of ["utf-16le", "utf-16be"] as const) if (markLength(bytes, encoding) > 0) return encoding;
  if (isUtf8(bytes)) return "utf-8";
  return "windows-1252";
}
