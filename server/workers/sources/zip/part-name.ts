/** The name of a part of an archive. Windows and older programs write it in the code page of the machine, which in France was 850 or 437. */
import { isUtf8 } from "node:buffer";
import { crc32 } from "node:zlib";

// the upper half of code page 850, whose French letters are where 437 has them too
const CODE_PAGE_850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0";

/** `unicode`: the extra field that repeats the name in UTF-8 (APPNOTE.TXT 4.6.9), good only while it speaks of this very name. */
export function nameOfPart(bytes: Buffer, unicode: Buffer | null, markedUtf8: boolean): string {
  if (unicode !== null && unicode.length > 5 && unicode[0] === 1 && unicode.readUInt32LE(1) === crc32(bytes)) {
    return unicode.toString("utf8", 5);
  }
  // many programs write UTF-8 without saying so, and text of a code page that happens to be UTF-8 is rare
  if (markedUtf8 || isUtf8(bytes)) return bytes.toString("utf8");
  return bytes.toString("latin1").replace(/[\x80-\xff]/g, (c) => CODE_PAGE_850[c.charCodeAt(0) - 0x80] ?? c);
}
