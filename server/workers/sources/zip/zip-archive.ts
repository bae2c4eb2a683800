/**
 * The parts of a ZIP archive, unpacked piece by piece. What a part says of its size is a promise that is held against it: no part unpacks to
 * more than it says, and all that the parts say together is within the limit.
 */
import { crc32 } from "node:zlib";
import { Inflate } from "fflate";
import { ProblemError } from "#shared/wire/problem.ts";
import type { FileContent } from "../../file-pieces.ts";
import type { SourceLimits } from "../source.ts";
import { type RandomAccess, randomAccess } from "./random-access.ts";
import { readDirectory, type ZipEntry } from "./read-directory.ts";

export interface ZipPart {
  /** with its folders, as the archive has it */
  readonly name: string;
  /** unpacked */
  readonly bytes: number;
  readonly encrypted: boolean;
  /** Throws ProblemError "file-damaged", "file-protected". */
  pieces(): Iterable<Uint8Array>;
}

const STORED = 0;
const DEFLATED = 8;
const LOCAL_HEADER = 0x04034b50;
/** packed bytes handed to the unpacker at once: a thousand times as much may come out */
const STEP = 16 * 1024;

/** Throws ProblemError "file-damaged", "too-many-files", "unpacks-too-large". */
export function openZip(file: { content: FileContent; bytes: number }, limits: SourceLimits): ZipPart[] {
  const archive = randomAccess(file.content, file.bytes);
  const entries = readDirectory(archive, limits.archiveFiles);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > limits.unpackedFileBytes) {
    throw new ProblemError("unpacks-too-large", { args: { limit: limits.unpackedFileBytes } });
  }
  return entries
    .filter(({ name }) => !name.endsWith("/"))
    .map((entry) => ({
      name: entry.name,
      bytes: entry.unpacked,
      encrypted: entry.encrypted,
      pieces: () => piecesOf(archive, entry),
    }));
}

export function bytesOf(part: ZipPart): Buffer {
  return Buffer.concat([...part.pieces()]);
}

function* piecesOf(archive: RandomAccess, entry: ZipEntry): Generator<Uint8Array, void> {
  const damaged = (cause?: unknown) =>
    new ProblemError("file-damaged", { place: entry.name, args: { part: entry.name }, cause });
  if (entry.encrypted) throw new ProblemError("file-protected", { place: entry.name, args: { part: entry.name } });
  let crc = 0;
  let total = 0;
  const unpack = entry.method === STORED ? (packed: Buffer) => [packed] : createInflater(entry.method, damaged);
  for (const { packed, last } of packedPieces(archive, entry, damaged)) {
    for (const piece of unpack(packed, last)) {
      total += piece.length;
      if (total > entry.unpacked) throw damaged();
      crc = crc32(piece, crc);
      yield piece;
    }
  }
  if (total !== entry.unpacked || crc !== entry.crc) throw damaged();
}

function createInflater(method: number, damaged: (cause?: unknown) => ProblemError) {
  if (method !== DEFLATED) throw damaged();
  let out: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) out.push(piece);
  });
  return (packed: Buffer, last: boolean): Uint8Array[] => {
    try {
      inflate.push(packed, last);
    } catch (cause) {
      throw damaged(cause);
    }
    const pieces = out;
    out = [];
    return pieces;
  };
}

function* packedPieces(
  archive: RandomAccess,
  entry: ZipEntry,
  damaged: () => ProblemError,
): Generator<{ packed: Buffer; last: boolean }, void> {
  const header = archive.read(entry.offset, 30);
  if (header.readUInt32LE(0) !== LOCAL_HEADER) throw damaged();
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  let at = 0;
  do {
    const length = Math.min(STEP, entry.packed - at);
    const packed = archive.read(start + at, length);
    at += length;
    yield { packed, last: at >= entry.packed };
  } while (at < entry.packed);
}
