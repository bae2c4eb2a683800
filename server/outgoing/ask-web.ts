/**
 * Asks the web for what people name by its address: the only door. Each address that the name stands for is judged before anything is sent, and
 * the connection is made to an address that was judged: a name that stands for another one a moment later changes nothing. Redirects are
 * judged like the first address.
 */
import { lookup as systemLookup } from "node:dns/promises";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { type FetchFault, NotFetched } from "./not-fetched.ts";
import { isPublicAddress } from "./public-addresses.ts";

export interface Reach {
  /** whether an IP address may be connected to; the public internet unless said */
  readonly mayReach?: (ip: string) => boolean;
  /** `name:port` that whoever runs the server chose: not judged */
  readonly trustedHost?: string | null;
  /** the addresses of a name; the system's unless said */
  readonly lookup?: (name: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;
}

interface Asked {
  readonly headers: Readonly<Record<string, string>>;
  /** followed, and no further */
  readonly redirects: number;
  /** ms, from the name asked for until `take` is done */
  readonly time: number;
  /** ms without a byte; as long as `time` unless said */
  readonly silence?: number;
  readonly signal?: AbortSignal | undefined;
  /** sent with POST, to the first address alone */
  readonly body?: Uint8Array;
}

/**
 * Hands the answer at the end of the redirects, whatever its status, to `take`. Rejects with NotFetched; with the signal's reason when it is
 * aborted; and with what `take` throws.
 */
export type AskWeb = <T>(
  address: string,
  asked: Asked,
  take: (answer: IncomingMessage, url: URL) => Promise<T>,
) => Promise<T>;

const REDIRECTS = [301, 302, 303, 307, 308];

/** What `take` threw: nothing that the web did. */
class Taken extends Error {}

export function createAskWeb({
  mayReach = isPublicAddress,
  trustedHost = null,
  lookup = (name) => systemLookup(name, { all: true }),
}: Reach): AskWeb {
  return async (address, { headers, redirects: most, time, silence, signal, body }, take) => {
    const patience = AbortSignal.timeout(time);
    const fellSilent = new AbortController();
    const ended = AbortSignal.any([patience, fellSilent.signal, ...(signal === undefined ? [] : [signal])]);
    const onSilence = silence === undefined ? null : { after: silence, call: () => fellSilent.abort() };
    try {
      let url = acceptable(address);
      for (let redirects = 0; ; redirects += 1) {
        const answer = await ask(url, ended, headers, onSilence, redirects === 0 ? body : undefined);
        if (!REDIRECTS.includes(answer.statusCode ?? 0)) return await handTo(take, answer, url);
        answer.destroy();
        if (redirects === most) throw unreachable("redirects", address);
        url = acceptable(answer.headers.location ?? "", url);
      }
    } catch (error) {
      if (signal?.aborted === true) throw signal.reason;
      if (patience.aborted || fellSilent.signal.aborted) throw unreachable("too-slow", address, error);
      if (error instanceof Taken) throw error.cause;
      if (error instanceof NotFetched) throw error;
      throw unreachable(whyNoAnswer(error), address, error);
    }
  };

  function ask(
    url: URL,
    signal: AbortSignal,
    headers: Readonly<Record<string, string>>,
    onSilence: { readonly after: number; call(): void } | null,
    body: Uint8Array | undefined,
  ): Promise<IncomingMessage> {
    const trusted = url.host === trustedHost;
    const host = url.hostname.replace(/^\[|\]$/g, "");
    // a name that is an address is not looked up
    if (isIP(host) !== 0 && !trusted && !mayReach(host)) throw refused("private", url.href);
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    return new Promise((resolve, reject) => {
      const request = send(url, {
        // a connection of its own: a pooled one may have been made to an address that was not judged
        agent: false,
        method: body === undefined ? "GET" : "POST",
        signal,
        // from the name's look-up on; without it, silence is counted from the connection on
        ...(onSilence === null ? {} : { timeout: onSilence.after }),
        lookup: trusted ? looksUp(() => true) : looksUp(mayReach),
        headers: { "accept-encoding": "identity", "user-agent": "Tablee", ...headers },
      });
      if (onSilence !== null) request.setTimeout(onSilence.after, onSilence.call);
      request.once("response", resolve).once("error", reject).end(body);
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

async function handTo<T>(
  take: (answer: IncomingMessage, url: URL) => Promise<T>,
  answer: IncomingMessage,
  url: URL,
): Promise<T> {
  let broken: unknown = null;
  answer.once("error", (error) => {
    broken = error;
  });
  try {
    return await take(answer, url);
  } catch (cause) {
    // the connection's own failure is for the web to answer for
    throw cause === broken || cause instanceof NotFetched ? cause : new Taken("", { cause });
  } finally {
    answer.destroy();
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
