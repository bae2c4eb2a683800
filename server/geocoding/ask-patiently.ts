/** One batch asked of the geocoder until it answers: it is waited for as long as it asks to, and asked again where it does not answer. */
import { NotFetched } from "#server/outgoing/not-fetched.ts";
import { type Geocoder, GeocoderBusy, GeocoderRefuses } from "./geocoder.ts";

/** ms; resolves earlier when the signal is aborted */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export type Asked =
  /** one for each line, in their order; null: nothing was found */
  | { readonly is: "answered"; readonly places: Awaited<ReturnType<Geocoder["askMany"]>> }
  /** the signal was aborted */
  | { readonly is: "given-up" }
  | { readonly is: "unreachable" | "refused"; readonly error: Error };

/** ms between two tries when there is no answer; after the last one it is left, to be gone on with by a person */
const WAITS = [1_000, 4_000];
/** times that it may ask to wait, for one batch */
const PATIENCE = 20;
/** ms: whatever it asks for, twice as long each time up to the last */
const [LEAST_WAIT, LEAST_WAIT_GROWS_TO] = [200, 5_000];

/** Rejects with what nobody expected. */
export async function askPatiently(
  geocoder: Geocoder,
  direction: Parameters<Geocoder["askMany"]>[0],
  lines: Parameters<Geocoder["askMany"]>[1],
  wait: Wait,
  signal: AbortSignal,
): Promise<Asked> {
  let [failed, waited] = [0, 0];
  while (!signal.aborted) {
    try {
      return { is: "answered", places: await geocoder.askMany(direction, lines, signal) };
    } catch (error) {
      if (signal.aborted) break;
      if (error instanceof GeocoderBusy && waited < PATIENCE) {
        await wait(Math.max(error.after, Math.min(LEAST_WAIT_GROWS_TO, LEAST_WAIT * 2 ** waited)), signal);
        waited += 1;
      } else if (error instanceof NotFetched && failed < WAITS.length) {
        await wait(WAITS[failed] ?? 0, signal);
        failed += 1;
      } else if (error instanceof GeocoderRefuses) return { is: "refused", error };
      else if (error instanceof NotFetched || error instanceof GeocoderBusy) return { is: "unreachable", error };
      else throw error;
    }
  }
  return { is: "given-up" };
}
