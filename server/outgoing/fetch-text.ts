/**
 * Fetches a text from the web for people who name its address. Each address that the name stands for is judged before anything is sent, and
 * the connection is made to an address that was judged: a name that stands for another one a moment later changes nothing. Redirects are
 * judged like the first address.
 */
import { lookup as systemLookup } from "node:dns/promises";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { type FetchFault, NotFetched } from "./not-fetched.ts";
import { isPublicAddress } from "./public-addresses.ts";

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

interface Reach {
  /** whether an IP address may be connected to; the public internet unless said */
  readonly mayReach?: (ip: string) => boolean;
  /** `name:port` that whoever runs the server chose: not judged */
  readonly trustedHost?: string | null;
  /** the addresses of a name; the system's unless said */
  readonly lookup?: (name: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;
}

const MOST_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];
const NOT_MODIFIED = 304;

export function createFetchText({
  mayReach = isPublicAddress,
  trustedHost = null,
  lookup = (name) => systemLookup(name, { all: true }),
}: Reach): FetchText {
  return async (address, { bytes, time, etag = null, signal }) => {
    const patience = AbortSignal.timeout(time);
    const ended = signal === undefined ? patience : AbortSignal.any([signal, patience]);
    try {
      let url = acceptable(address);
      for (let redirects = 0; ; redirects += 1) {
        const answer = await ask(url, ended, etag);
        const status = answer.statusCode ?? 0;
        if (!REDIRECTS.includes(status)) return await read(answer, status, bytes, address);
        answer.destroy();
        if (redirects === MOST_REDIRECTS) throw unreachable("redirects", address);
        url = acceptable(answer.headers.location ?? "", url);
      }
    } catch (error) {
      if (signal?.aborted === true || error instanceof NotFetched) throw error;
      throw unreachable(patience.aborted ? "too-slow" : whyNoAnswer(error), address, error);
    }
  };

  function ask(url: URL, signal: AbortSignal, etag: string | null): Promise<IncomingMessage> {
    const trusted = url.host === trustedHost;
    const host = url.hostname.replace(/^\[|\]$/g, "");
    // a name that is an address is not looked up
    if (isIP(host) !== 0 && !trusted && !mayReach(host)) throw refused("private", url.href);
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    return new Promise((resolve, reject) => {
      send(url, {
        // a connection of its own: a pooled one may have been made to an address that was not judged
        agent: false,
        signal,
        lookup: trusted ? looksUp(() => true) : looksUp(mayReach),
        headers: {
          accept: "application/json, text/plain;q=0.9, */*;q=0.1",
          "accept-encoding": "identity",
          "user-agent": "Tablee",
          ...(etag === null ? {} : { "if-none-match": etag }),
        },
      })
        .once("response", resolve)
        .once("error", reject)
        .end();
    });
  }

  function looksUp(may: (ip: string) => boolean): LookupFunction {
    return (name, { all }, callback) => {
      lookup(name).then(
        (found) => {
          const [first] = found;
          if (first === undefined) callback(unreachable("unknown-host", name), "");
          else if (!found.every(({ address }) => may(address))) callback(refused("private", name), "");
          else if (all === true) callback(null, [...found]);
          else callback(null, first.address, first.family);
        },
        (error: NodeJS.ErrnoException) => callback(error, ""),
      );
    };
  }
}

/** The address as a URL that may be asked for, as far as can be seen in it. */
function acceptable(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw refused("not-an-address", address);
  const url = new URL(address, base?.href);
  if (url.protocol !== "https:" && url.protocol !== "http:") throw refused("scheme", address);
  if (url.username !== "" || url.password !== "") throw refused("credentials", address);
  return url;
}

async function read(answer: IncomingMessage, status: number, bytes: number, address: string): Promise<FetchedAnswer> {
  const etag = answer.headers.etag ?? null;
  try {
    if (status === NOT_MODIFIED) return { text: null, etag };
    if (status < 200 || status > 299) throw new NotFetched({ kind: "unreachable", because: "status", status }, address);
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
  } finally {
    answer.destroy();
  }
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

function whyNoAnswer(error: unknown): "unknown-host" | "certificate" | "no-answer" {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "unknown-host";
  return /CERT|LEAF_SIGNATURE/.test(code) ? "certificate" : "no-answer";
}

function refused(because: Extract<FetchFault, { kind: "refused" }>["because"], address: string): NotFetched {
  return new NotFetched({ kind: "refused", because }, address);
}

function unreachable(
  because: Extract<FetchFault, { kind: "unreachable" }>["because"],
  address: string,
  cause?: unknown,
): NotFetched {
  return new NotFetched({ kind: "unreachable", because, status: null }, address, cause);
}
