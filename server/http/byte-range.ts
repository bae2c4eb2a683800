/** The part of a file that is asked for (RFC 9110, section 14). */

export type AskedPart =
  | { readonly kind: "whole" }
  /** `to` is the last byte */
  | { readonly kind: "part"; readonly from: number; readonly to: number }
  | { readonly kind: "unsatisfiable" };

/** Of a file of `bytes` bytes. Several parts at once, another unit, or what cannot be read: the whole, as the standard allows. */
export function askedPart(range: string | undefined, bytes: number): AskedPart {
  const [, first = "", last = ""] = /^\s*bytes\s*=\s*(\d*)\s*-\s*(\d*)\s*$/i.exec(range ?? "") ?? [];
  if (first === "" && last === "") return { kind: "whole" };
  if (first === "") {
    const length = Number(last);
    if (length === 0 || bytes === 0) return { kind: "unsatisfiable" };
    return { kind: "part", from: Math.max(0, bytes - length), to: bytes - 1 };
  }
  const from = Number(first);
  const to = last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (last !== "" && Number(last) < from) return { kind: "whole" };
  return from >= bytes ? { kind: "unsatisfiable" } : { kind: "part", from, to };
}

/** Whether a part is still of what was read before (If-Range, section 13.1.5): a strong tag, or the very date it was changed last. */
export function isStillThat(ifRange: string | undefined, etag: string, lastModified: string): boolean {
  return ifRange === undefined || ifRange.trim() === etag || ifRange.trim() === lastModified;
}
