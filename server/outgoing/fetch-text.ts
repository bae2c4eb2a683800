/** Fetches a text from the web, for people who name its address. */
import type { IncomingMessage } from "node:http";
import { createAskWeb, type Reach } from "./ask-web.ts";
import { NotFetched } from "./not-fetched.ts";
import { retryAfterMs } from "./retry-after.ts";

interface FetchLimits {
  readonly bytes: number;
  /** ms, from the name asked for to the last byte received, redirects included */
  readonly time: number;
}

interface FetchedAnswer {
  /** null: it is what `etag` stands for */
  readonly text: string | null;
  /** the entity tag of what was answered, if any (RFC 9110, section 8.8.3) */
  readonly etag: string | null;
}

/** Rejects with NotFetched; with the signal's reason when it is aborted. */
export type FetchText = (
  address: string,
  asked: FetchLimits & { readonly etag?: string | null; readonly signal?: AbortSignal },
) => Promise<FetchedAnswer>;

const MOST_REDIRECTS = 3;
const NOT_MODIFIED = 304;
const ACCEPT = "application/json, text/plain;q=0.9, */*;q=0.1";

export function createFetchText(reach: Reach): FetchText {
  const askWeb = createAskWeb(reach);
  return (address, { bytes, time, etag = null, signal }) => {
    const headers = { accept: ACCEPT, ...(etag === null ? {} : { "if-none-match": etag }) };
    return askWeb(address, { headers, redirects: MOST_REDIRECTS, time, signal }, (answer) =>
      read(answer, bytes, address),
    );
  };
}

async function read(answer: IncomingMessage, bytes: number, address: string): Promise<FetchedAnswer> {
  const status = answer.statusCode ?? 0;
  const etag = answer.headers.etag ?? null;
  if (status === NOT_MODIFIED) return { text: null, etag };
  if (status < 200 || status > 299) {
    const after = retryAfterMs(answer.headers["retry-after"]);
    const wait = after === null ? {} : { retryAfter: after };
    throw new NotFetched({ kind: "unreachable", because: "status", status, ...wait }, address);
  }
  const type = answer.headers["content-type"] ?? "";
  const packed = answer.headers["content-encoding"] ?? "identity";
  if (!mayBeText(type) || packed !== "identity") throw new NotFetched({ kind: "not-text", type }, address);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > bytes) throw new NotFetched({ kind: "too-large", limit: bytes }, address);
    chunks.push(chunk);
  }
  return { text: decode(Buffer.concat(chunks), type, address), etag };
}

/** A page made for people is none: it is what one gets at the address of a file's page. */
function mayBeText(type: string): boolean {
  const kind = (type.split(";")[0] ?? "").trim().toLowerCase();
  if (kind === "text/html") return false;
  return kind === "" || kind.startsWith("text/") || /[/+]json$/.test(kind) || kind === "application/octet-stream";
}

function decode(bytes: Uint8Array, type: string, address: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new NotFetched({ kind: "not-text", type }, address, cause);
  }
}
