/** Asks the geocoder for what is to be asked, one batch after the other for the whole server: what is answered is on disk before the next. */
import { z } from "zod";
import type { Logger } from "#server/observability/logger.ts";
import { NotFetched } from "#server/outgoing/not-fetched.ts";
import type { GeocodingJobs, StoredGeocoding } from "#server/storage/geocoding.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import { type Geocoder, GeocoderBusy, GeocoderRefuses } from "./geocoder.ts";
import { AskedLine } from "./geocoder-format.ts";

export interface GeocodingRunner {
  /** there may be something to ask */
  wake(): void;
  /** what is being asked for this one is given up */
  drop(job: StoredGeocoding["id"]): void;
  /** resolves when nothing is being asked any more; what was not answered is asked again by the next server */
  close(): Promise<void>;
}

export interface RunnerParts {
  readonly jobs: GeocodingJobs;
  /** null: none is configured */
  readonly geocoder: Geocoder | null;
  readonly notify: LiveDatasets["notify"];
  readonly log: Pick<Logger, "warn">;
  /** ms; resolves earlier when the signal is aborted */
  wait(ms: number, signal: AbortSignal): Promise<void>;
}

/** One question, and the rows that ask it. */
export const BatchLine = z.object({ asked: z.string(), rows: z.array(z.string()), line: AskedLine });
export type BatchLine = z.infer<typeof BatchLine>;

/** ms between two tries when there is no answer; after the last one it stops, to be gone on with by a person */
const WAITS = [1_000, 4_000];
/** times that it may ask to wait, for one batch */
const PATIENCE = 20;

export function createGeocodingRunner({ jobs, geocoder, notify, log, wait }: RunnerParts): GeocodingRunner {
  const closing = new AbortController();
  let awake: Promise<void> | null = null;
  let again = false;
  let asking: { readonly job: string; readonly given: AbortController } | null = null;

  async function runAll(of: Geocoder): Promise<void> {
    for (;;) {
      again = false;
      const [first] = closing.signal.aborted ? [] : await jobs.running();
      if (first === undefined) {
        if (again && !closing.signal.aborted) continue;
        return;
      }
      await runOne(of, first);
    }
  }

  /** One batch of the oldest, asked until it is answered, given up, or has to stop. */
  async function runOne(of: Geocoder, job: StoredGeocoding): Promise<void> {
    const batch = await jobs.nextBatch(job.id);
    if (batch === null) {
      await jobs.turn(job.id, { state: "done", problem: null });
      notify(job.dataset, { kind: "geocoding", dataset: job.dataset });
      return;
    }
    const lines = z.array(BatchLine).parse(JSON.parse(batch.asked));
    const given = new AbortController();
    const signal = AbortSignal.any([closing.signal, given.signal]);
    asking = { job: job.id, given };
    try {
      const places = await persist(of, job, lines, signal);
      if (places === null) return;
      await jobs.answer(job.id, batch.number, JSON.stringify(places), lines.length);
      notify(job.dataset, { kind: "geocoding", dataset: job.dataset });
    } finally {
      asking = null;
    }
  }

  async function persist(of: Geocoder, job: StoredGeocoding, lines: readonly BatchLine[], signal: AbortSignal) {
    let [failed, waited] = [0, 0];
    while (!signal.aborted) {
      try {
        return await of.askMany(
          job.ask.direction,
          lines.map(({ line }) => line),
          signal,
        );
      } catch (error) {
        if (signal.aborted) return null;
        if (error instanceof GeocoderBusy && waited < PATIENCE) {
          waited += 1;
          await wait(error.after, signal);
        } else if (error instanceof NotFetched && failed < WAITS.length) {
          await wait(WAITS[failed] ?? 0, signal);
          failed += 1;
        } else if (error instanceof NotFetched || error instanceof GeocoderBusy || error instanceof GeocoderRefuses) {
          log.warn({ err: error }, "the geocoder does not answer");
          const problem = error instanceof GeocoderRefuses ? "refused" : "unreachable";
          await jobs.turn(job.id, { state: "stopped", problem });
          notify(job.dataset, { kind: "geocoding", dataset: job.dataset });
          return null;
        } else throw error;
      }
    }
    return null;
  }

  function wake(): void {
    again = true;
    if (geocoder === null || closing.signal.aborted || awake !== null) return;
    awake = runAll(geocoder)
      .catch((error) => log.warn({ err: error }, "the geocoder was not asked"))
      .finally(() => {
        awake = null;
        // said after it had looked for the last time
        if (again) wake();
      });
  }

  return {
    wake,
    drop(job) {
      if (asking?.job === job) asking.given.abort(new Error("given up"));
    },
    async close() {
      closing.abort(new Error("the server stops"));
      await awake;
    },
  };
}

/** Of the system's clock. */
export function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(end, ms);
    function end() {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    }
    signal.addEventListener("abort", end);
  });
}
