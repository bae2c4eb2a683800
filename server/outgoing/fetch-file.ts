/** Fetches a file of the web, for people who name its address: handed on as it comes, never held whole. */
import type { IncomingMessage } from "node:http";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { createAskWeb, type Reach } from "./ask-web.ts";
import { nameOfAnswer } from "./name-of-answer.ts";
import { NotFetched } from "./not-fetched.ts";

interface Fetched {
  /** as whoever serves it names it, else the end of its address */
  readonly name: string;
  readonly body: AsyncIterable<Uint8Array>;
}

interface FileLimits {
  /** of the file; more throws the fault "too-large" */
  readonly bytes: number;
  /** ms, from the name asked for until the file is taken, redirects included */
  readonly time: number;
  /** ms without a byte */
  readonly silence: number;
  readonly signal?: AbortSignal;
}

/** Rejects with NotFetched, also half-way; with the signal's reason when it is aborted; and with what `take` throws. */
export type FetchFile = <T>(address: string, limits: FileLimits, take: (file: Fetched) => Promise<T>) => Promise<T>;

/** those of portals go through a stable address, a store and its copies */
const MOST_REDIRECTS = 5;

export function createFetchFile(reach: Reach): FetchFile {
  const askWeb = createAskWeb(reach);
  return (address, { bytes, ...patience }, take) =>
    askWeb(address, { headers: { accept: "*/*" }, redirects: MOST_REDIRECTS, ...patience }, async (answer, url) => {
      const status = answer.statusCode ?? 0;
      if (status < 200 || status > 299) {
        throw new NotFetched({ kind: "unreachable", because: "status", status }, address);
      }
      const type = answer.headers["content-type"] ?? "";
      if (/^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type)) throw notAFile(type, address);
      if (Number(answer.headers["content-length"] ?? 0) > bytes) throw tooLarge(bytes, address);
      const name = nameOfAnswer({ disposition: answer.headers["content-disposition"], type, url });
      return take({ name, body: checked(unpacked(answer, address), bytes, address) });
    });
}

/** Whatever was asked for, some send it packed. */
function unpacked(answer: IncomingMessage, address: string): Readable {
  const encoding = (answer.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const through = {
    identity: () => null,
    "": () => null,
    gzip: createGunzip,
    "x-gzip": createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  }[encoding];
  if (through === undefined) {
    throw new NotFetched({ kind: "not-text", type: answer.headers["content-type"] ?? "" }, address);
  }
  const unpack = through();
  // what fails is said to whoever reads the end of it
  return unpack === null ? answer : pipeline(answer, unpack, () => undefined);
}

async function* checked(body: Readable, limit: number, address: string): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  try {
    for await (const piece of body as AsyncIterable<Uint8Array>) {
      if (bytes === 0 && isPage(piece)) throw notAFile("text/html", address);
      bytes += piece.length;
      if (bytes > limit) throw tooLarge(limit, address);
      yield piece;
    }
  } catch (error) {
    // it says it is packed, and is not, or is cut short
    const isUnpacking =
      error instanceof Error && "code" in error && /^(Z_|ERR_.*BROTLI|ERR__)/.test(String(error.code));
    if (!isUnpacking) throw error;
    throw new NotFetched({ kind: "unreachable", because: "no-answer", status: null }, address, error);
  }
}

/** A page made for people, whatever it says it is: it is what one gets at the address of a file's page. */
function isPage(start: Uint8Array): boolean {
  const text = Buffer.from(start.subarray(0, 512)).toString("latin1");
  return /^(\u00ef\u00bb\u00bf)?\s*(<!--.*?-->\s*)?<(!doctype html|html|head|body)\b/is.test(text);
}

function notAFile(type: string, address: string): NotFetched {
  return new NotFetched({ kind: "not-text", type }, address);
}

function tooLarge(limit: number, address: string): NotFetched {
  return new NotFetched({ kind: "too-large", limit }, address);
}
