/** Fetches from a service that many ask at once: one after the other, not too often, again where it asks to wait or fails for a moment. */
import type { FetchText } from "./fetch-text.ts";
import { NotFetched } from "./not-fetched.ts";

interface Manners {
  /** ms between the beginnings of two questions */
  readonly apart: number;
  readonly now: () => number;
  /** ms; resolves earlier when the signal is aborted */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** times that it may ask to wait, for one question */
const PATIENCE = 5;
/** ms: when it says nothing of it; who asks for longer than that is left alone */
const USUAL_WAIT = 2_000;
const LONGEST_WAIT = 30_000;
/** ms between two tries when there is no answer; after the last one it is given up */
const WAITS = [1_000];

export function createPatientFetch(fetchText: FetchText, { apart, now, wait }: Manners): FetchText {
  let last: Promise<unknown> = Promise.resolve();
  let free = Number.NEGATIVE_INFINITY;
  const never = new AbortController().signal;
  /** why nobody was answered, and how often that was so */
  let silence: { readonly times: number; readonly error: unknown } = { times: 0, error: null };

  function givenUp(error: unknown): unknown {
    silence = { times: silence.times + 1, error };
    return error;
  }

  async function persist(before: number, ...[address, asked]: Parameters<FetchText>): ReturnType<FetchText> {
    const signal = asked.signal ?? never;
    // who waited behind one that was given up is not made to wait as long again
    if (silence.times !== before) throw silence.error;
    for (let [failed, waited] = [0, 0]; ; ) {
      await pause(free - now(), signal);
      free = now() + apart;
      try {
        return await fetchText(address, asked);
      } catch (error) {
        signal.throwIfAborted();
        const fault = error instanceof NotFetched && error.fault.kind === "unreachable" ? error.fault : null;
        if (fault === null) throw error;
        const { status, retryAfter = USUAL_WAIT } = fault;
        if (status === 429 || status === 503) {
          if (waited === PATIENCE || retryAfter > LONGEST_WAIT) throw givenUp(error);
          waited += 1;
          // nobody else asks it meanwhile
          free = now() + retryAfter;
        } else if (status === null || status >= 500) {
          if (failed === WAITS.length) throw givenUp(error);
          await pause(WAITS[failed] ?? 0, signal);
          failed += 1;
        } else throw error;
      }
    }
  }

  async function pause(ms: number, signal: AbortSignal): Promise<void> {
    if (ms > 0) await wait(ms, signal);
    signal.throwIfAborted();
  }

  return (address, asked) => {
    const before = silence.times;
    const turn = last.then(() => persist(before, address, asked));
    last = turn.catch(() => undefined);
    return turn;
  };
}
