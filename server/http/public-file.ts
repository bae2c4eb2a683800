/** What is published, as programs read it: the CSV file, whole or in part, and its rows as JSON, page by page. */
import type { FileHandle } from "node:fs/promises";
import { Readable } from "node:stream";
import type { Context } from "hono";
import { z } from "zod";
import { exportFileName } from "#server/datasets/export-csv.ts";
import type { PublishedFile } from "#server/datasets/published-files.ts";
import { readRows } from "#server/datasets/row-marks.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { askedPart, isStillThat } from "./byte-range.ts";
import type { Env } from "./env.ts";
import { isKnownTag } from "./known-tag.ts";

/** a publication that was taken back is gone from caches within a minute */
export const CACHING = "public, max-age=60, must-revalidate";
/** rows of a page of JSON, unless said, and at most */
const PAGE_SIZE = 100;
const PAGE_MOST = 1_000;

const PageQuery = z.object({
  page: z.coerce.number().int().min(1).max(10_000_000).default(1),
  page_size: z.coerce.number().int().min(1).max(PAGE_MOST).default(PAGE_SIZE),
});

/** `opened` is closed when the answer is over. */
export async function sendCsv(
  c: Context<Env>,
  { name, file, opened }: { readonly name: string; readonly file: PublishedFile; readonly opened: FileHandle },
): Promise<Response> {
  const etag = `"${file.sha256.slice(0, 32)}"`;
  const lastModified = new Date(file.at).toUTCString();
  stamp(c, etag, lastModified);
  c.header("Accept-Ranges", "bytes");
  if (isKnown(c, etag, file.at)) return closed(c, opened, 304);
  c.header("Content-Type", "text/csv; charset=utf-8");
  c.header("Content-Disposition", `attachment; filename="${exportFileName(name)}"`);
  const range = c.req.method === "GET" ? c.req.header("range") : undefined;
  const part = isStillThat(c.req.header("if-range"), etag, lastModified)
    ? askedPart(range, file.bytes)
    : ({ kind: "whole" } as const);
  if (part.kind === "unsatisfiable") {
    c.header("Content-Range", `bytes */${file.bytes}`);
    c.header("Cache-Control", "no-store");
    return closed(c, opened, 416);
  }
  if (part.kind === "part") {
    c.header("Content-Range", `bytes ${part.from}-${part.to}/${file.bytes}`);
    c.header("Content-Length", String(part.to - part.from + 1));
    // packed on the way, its bytes would not be those that are counted
    c.header("Cache-Control", `${CACHING}, no-transform`);
    return c.body(bytesOf(opened, part), 206);
  }
  c.header("Content-Length", String(file.bytes));
  if (c.req.method === "HEAD") return closed(c, opened, 200);
  return c.body(bytesOf(opened, {}), 200);
}

/** Throws "bad-request". `address`: of this answer, without its query. `opened` is closed when the answer is over. */
export async function sendJson(
  c: Context<Env>,
  { address, file, opened }: { readonly address: string; readonly file: PublishedFile; readonly opened: FileHandle },
): Promise<Response> {
  const asked = PageQuery.safeParse(c.req.query());
  if (!asked.success) {
    await opened.close();
    throw new ProblemError("bad-request", { place: `query.${String(asked.error.issues[0]?.path[0] ?? "page")}` });
  }
  const { page, page_size: size } = asked.data;
  const etag = `"${file.sha256.slice(0, 32)}-${page}-${size}"`;
  stamp(c, etag, new Date(file.at).toUTCString());
  if (isKnown(c, etag, file.at)) return closed(c, opened, 304);
  c.header("Content-Type", "application/json; charset=utf-8");
  if (c.req.method === "HEAD") return closed(c, opened, 200);
  const { rows: total } = file.marks;
  const at = (number: number) => `${address}?page=${number}&page_size=${size}`;
  const rest = {
    links: {
      next: page * size < total ? at(page + 1) : null,
      prev: page > 1 ? at(Math.max(1, Math.min(page - 1, Math.ceil(total / size)))) : null,
    },
    meta: { total, page, page_size: size },
  };
  return c.body(Readable.toWeb(Readable.from(pieces())) as ReadableStream<Uint8Array>, 200);

  async function* pieces(): AsyncGenerator<Buffer> {
    try {
      const keys = keysOf(file.titles);
      let piece = '{"data":[';
      let first = true;
      for await (const row of readRows(opened, file.marks, (page - 1) * size, size)) {
        piece += `${first ? "" : ","}\n${inJson(keys, row)}`;
        first = false;
        if (piece.length < 64 * 1024) continue;
        yield Buffer.from(piece);
        piece = "";
      }
      yield Buffer.from(`${piece}\n],${JSON.stringify(rest).slice(1)}\n`);
    } finally {
      await opened.close();
    }
  }
}

/** By hand: an object puts names like 2024 before the others. */
function inJson(keys: readonly string[], row: readonly string[]): string {
  const pairs = keys.map((key, at) => `${key}:${row[at] ? JSON.stringify(row[at]) : "null"}`);
  return `{${pairs.join(",")}}`;
}

/** The titles as names of one object: those that several columns have are numbered. */
function keysOf(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title, at) => {
    const name = title === "" ? `column_${at + 1}` : title;
    let key = name;
    for (let n = 2; taken.has(key); n++) key = `${name}_${n}`;
    taken.add(key);
    return JSON.stringify(key);
  });
}

function stamp(c: Context<Env>, etag: string, lastModified: string): void {
  c.header("ETag", etag);
  c.header("Last-Modified", lastModified);
  c.header("Cache-Control", CACHING);
  c.header("Vary", "Accept-Encoding");
}

async function closed(c: Context<Env>, opened: FileHandle, status: 200 | 304 | 416): Promise<Response> {
  await opened.close();
  return c.body(null, status);
}

function bytesOf(
  opened: FileHandle,
  part: { readonly from?: number; readonly to?: number },
): ReadableStream<Uint8Array> {
  const { from, to } = part;
  const within = { ...(from === undefined ? {} : { start: from }), ...(to === undefined ? {} : { end: to }) };
  return Readable.toWeb(opened.createReadStream(within)) as ReadableStream<Uint8Array>;
}

/** True when who asks has it already (RFC 9110 §13.1: the tag decides where there is one). */
function isKnown(c: Context<Env>, etag: string, at: number): boolean {
  if (c.req.header("if-none-match") !== undefined) return isKnownTag(c, etag);
  const since = Date.parse(c.req.header("if-modified-since") ?? "");
  return !Number.isNaN(since) && Math.floor(at / 1000) * 1000 <= since;
}
