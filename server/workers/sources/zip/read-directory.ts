/** The directory of a ZIP archive, from its end, as APPNOTE.TXT 6.3.10 has it (4.3.12 to 4.3.16). Nothing of it is believed: the parts are counted as they unpack. */
import { ProblemError } from "#shared/wire/problem.ts";
import { nameOfPart } from "./part-name.ts";
import type { RandomAccess } from "./random-access.ts";

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** of its own header, in the archive */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const COMMENT_BYTES = 0xffff;
/** a number that did not fit: it is in the extra field */
const ELSEWHERE = 0xffffffff;

/** Throws ProblemError "file-damaged", "too-many-files". */
export function readDirectory(archive: RandomAccess, most: number): ZipEntry[] {
  const { count, offset, bytes } = placeOfDirectory(archive);
  if (count > most) throw new ProblemError("too-many-files", { args: { limit: most } });
  if (offset + bytes > archive.bytes) throw new ProblemError("file-damaged");
  const directory = archive.read(offset, bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY) throw new ProblemError("file-damaged");
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    entries.push(entryOf(directory.subarray(at, extraEnd), nameEnd - at));
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function entryOf(record: Buffer, nameEnd: number): ZipEntry {
  const flags = record.readUInt16LE(8);
  let unpacked = record.readUInt32LE(24);
  let packed = record.readUInt32LE(20);
  let offset = record.readUInt32LE(42);
  const extra = extraField(record.subarray(nameEnd), 1);
  let at = 0;
  const next = () => {
    if (extra === null || at + 8 > extra.length) throw new ProblemError("file-damaged");
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  };
  if (unpacked === ELSEWHERE) unpacked = next();
  if (packed === ELSEWHERE) packed = next();
  if (offset === ELSEWHERE) offset = next();
  return {
    name: nameOfPart(record.subarray(46, nameEnd), extraField(record.subarray(nameEnd), 0x7075), (flags & 0x800) !== 0),
    method: record.readUInt16LE(10),
    encrypted: (flags & 1) !== 0,
    crc: record.readUInt32LE(16),
    packed,
    unpacked,
    offset,
  };
}

function extraField(extra: Buffer, id: number): Buffer | null {
  let at = 0;
  while (at + 4 <= extra.length) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === id) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return null;
}

function placeOfDirectory(archive: RandomAccess): { count: number; offset: number; bytes: number } {
  const tailAt = Math.max(0, archive.bytes - END_BYTES - COMMENT_BYTES);
  const tail = archive.read(tailAt, archive.bytes - tailAt);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END) continue;
    const told = {
      count: tail.readUInt16LE(at + 10),
      bytes: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    };
    return placeOfDirectory64(archive, tailAt + at) ?? told;
  }
  throw new ProblemError("file-damaged");
}

function placeOfDirectory64(
  archive: RandomAccess,
  end: number,
): { count: number; offset: number; bytes: number } | null {
  if (end < 20) return null;
  const locator = archive.read(end - 20, 20);
  if (locator.readUInt32LE(0) !== LOCATOR_64) return null;
  const at = Number(locator.readBigUInt64LE(8));
  if (at + 56 > archive.bytes) throw new ProblemError("file-damaged");
  const record = archive.read(at, 56);
  if (record.readUInt32LE(0) !== END_64) throw new ProblemError("file-damaged");
  return {
    count: Number(record.readBigUInt64LE(32)),
    bytes: Number(record.readBigUInt64LE(40)),
    offset: Number(record.readBigUInt64LE(48)),
  };
}
