/** The national geocoder, as it documents itself: addresses and points by files of CSV, one address while one types. */
import type { FetchText } from "#server/outgoing/fetch-text.ts";
import { NotFetched } from "#server/outgoing/not-fetched.ts";
import type { PostForm } from "#server/outgoing/post-form.ts";
import type { GeocodedPlace, Nearby } from "#shared/geo/geocoded.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { type AskedLine, readAnswer, readFeatures, writeQuestion } from "./geocoder-format.ts";

/** It has too much to do: asked again after so many ms. */
export class GeocoderBusy extends Error {
  override readonly name = "GeocoderBusy";
  readonly after: number;

  constructor(after: number) {
    super(`the geocoder asks to wait ${after} ms`);
    this.after = after;
  }
}

/** It answered, and not what was asked for. */
export class GeocoderRefuses extends Error {
  override readonly name = "GeocoderRefuses";
}

export interface Geocoder {
  /** to be told to people: where their addresses go */
  readonly host: string;
  /**
   * One answer for each line, in their order; null: nothing was found. Rejects with NotFetched, GeocoderBusy, GeocoderRefuses, and with the
   * signal's reason.
   */
  askMany(
    direction: "search" | "reverse",
    lines: readonly AskedLine[],
    signal: AbortSignal,
  ): Promise<readonly (GeocodedPlace | null)[]>;
  /** the likeliest first; `near`: what is nearer to it is likelier. Throws "geocoder-unreachable". */
  search(text: string, near: Nearby | null): Promise<readonly GeocodedPlace[]>;
}

/** bytes: a line of an answer is some 400 */
const ANSWER_BYTES = 8 * 1024 * 1024;
/** ms */
const ANSWER_TIME = 120_000;
const SEARCH_TIME = 10_000;
const CANDIDATES = 8;
/** ms, when it says nothing of it */
const USUAL_WAIT = 5_000;
const LONGEST_WAIT = 120_000;

/** `address`: of the service, without its routes. */
export function createGeocoder(address: string, postForm: PostForm, fetchText: FetchText): Geocoder {
  const base = address.replace(/\/$/, "");
  const { host } = new URL(base);
  return {
    host,
    async askMany(direction, lines, signal) {
      const { fields, text } = writeQuestion(direction, lines);
      const file = { name: "adresses.csv", type: "text/csv; charset=utf-8", text };
      const form = { fields, file, bytes: ANSWER_BYTES, time: ANSWER_TIME, signal };
      const answer = await postForm(`${base}/${direction}/csv`, form);
      if (answer.status === 429 || answer.status === 503) {
        throw new GeocoderBusy(Math.min(LONGEST_WAIT, answer.retryAfter ?? USUAL_WAIT));
      }
      if (answer.status >= 500) {
        const fault = { kind: "unreachable", because: "status", status: answer.status } as const;
        throw new NotFetched(fault, base);
      }
      if (answer.status < 200 || answer.status > 299) throw new GeocoderRefuses(`it answered ${answer.status}`);
      const read = readAnswer(direction, answer.text, lines.length);
      if (read === null) throw new GeocoderRefuses("its answer has no columns of places");
      return read;
    },
    async search(text, near) {
      const query = new URLSearchParams({ q: text, limit: String(CANDIDATES), autocomplete: "0" });
      if (near !== null) {
        query.set("lat", String(near.latitude));
        query.set("lon", String(near.longitude));
      }
      try {
        const { text: answer } = await fetchText(`${base}/search?${query}`, { bytes: ANSWER_BYTES, time: SEARCH_TIME });
        return readFeatures(answer ?? "");
      } catch (cause) {
        // a text that is too short, or made of signs alone, is refused there: it is nowhere
        if (cause instanceof NotFetched && cause.fault.kind === "unreachable" && cause.fault.status === 400) return [];
        if (!(cause instanceof NotFetched)) throw cause;
        throw new ProblemError("geocoder-unreachable", { args: { host }, cause });
      }
    },
  };
}
