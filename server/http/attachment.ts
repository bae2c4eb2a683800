/** Files that are sent to be kept: their name, and their bytes as they are on disk. */
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import type { Context } from "hono";
import type { Env } from "./env.ts";

interface KeptFile {
  readonly path: string;
  readonly fileName: string;
  readonly bytes: number;
}

/** Byte for byte, under its name; nobody else keeps it. */
export function sendKept(c: Context<Env>, { path, fileName, bytes }: KeptFile) {
  return c.body(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, 200, {
    "Content-Type": "application/octet-stream",
    "Content-Length": String(bytes),
    "Content-Disposition": attachmentNamed(fileName),
    "Cache-Control": "no-store",
  });
}

/** Any name at all, accents and quotes included (RFC 6266), and one of plain characters for what reads only that. */
function attachmentNamed(fileName: string): string {
  const plain = fileName.normalize("NFD").replace(/[^\x20-\x7e]|["\\%/]/g, "");
  const encoded = encodeURIComponent(fileName).replace(/['()*]/g, escaped);
  return `attachment; filename="${plain || "original"}"; filename*=UTF-8''${encoded}`;
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
