/**
 * Asks the geocoder for what is to be asked, one batch after the other for the whole server, each person in turn: what is answered is on
 * disk before the next.
 */
import { z } from "zod";
import type { Logger } from "#server/observability/logger.ts";
import type { GeocodingJobs, StoredGeocoding } from "#server/storage/geocoding.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import { askPatiently, type Wait } from "./ask-patiently.ts";
import type { Geocoder } from "./geocoder.ts";
import { AskedLine } from "./geocoder-format.ts";
import { createTurnTaking } from "./turn-taking.ts";

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
  readonly wait: Wait;
}

/** One question, and the rows that ask it. */
export const BatchLine = z.object({ asked: z.string(), rows: z.array(z.string()), line: AskedLine });
export type BatchLine = z.infer<typeof BatchLine>;

/** ms until the next try where our own disk refused */
const AFTER_A_REFUSAL = 30_000;

export function createGeocodingRunner({ jobs, geocoder, notify, log, wait }: RunnerParts): GeocodingRunner {
  const closing = new AbortController();
  let awake: Promise<void> | null = null;
  let again = false;
  const turns = createTurnTaking();
  let asking: { readonly job: string; readonly given: AbortController } | null = null;

  async function runAll(of: Geocoder): Promise<void> {
    while (!closing.signal.aborted) {
      again = false;
      try {
        const next = turns.next(await jobs.running());
        if (next !== null) await runOne(of, next);
        else if (!again) return;
      } catch (error) {
        log.warn({ err: error }, "the geocoder was not asked");
        await wait(AFTER_A_REFUSAL, closing.signal);
      }
    }
  }

  /** One batch of a request, asked until it is answered, given up, or has to stop. What nobody expected stops that request alone. */
  async function runOne(of: Geocoder, job: StoredGeocoding): Promise<void> {
    try {
      await askBatch(of, job);
    } catch (error) {
      if (closing.signal.aborted) return;
      log.warn({ err: error }, "a request to the geocoder stopped");
      await stop(job, "failed");
    } finally {
      asking = null;
    }
  }

  async function askBatch(of: Geocoder, job: StoredGeocoding): Promise<void> {
    const batch = await jobs.nextBatch(job.id);
    if (batch === null) {
      await jobs.turn(job.id, { state: "done", problem: null });
      notify(job.dataset, { kind: "geocoding", dataset: job.dataset });
      return;
    }
    const lines = z.array(BatchLine).parse(JSON.parse(batch.asked));
    const given = new AbortController();
    asking = { job: job.id, given };
    const signal = AbortSignal.any([closing.signal, given.signal]);
    const asked = lines.map(({ line }) => line);
    const answer = await askPatiently(of, job.ask.direction, asked, wait, signal);
    if (answer.is === "given-up") return;
    if (answer.is !== "answered") {
      log.warn({ err: answer.error }, "the geocoder does not answer");
      return stop(job, answer.is);
    }
    await jobs.answer(job.id, batch.number, JSON.stringify(answer.places), lines.length);
    notify(job.dataset, { kind: "geocoding", dataset: job.dataset });
  }

  async function stop(job: StoredGeocoding, problem: NonNullable<StoredGeocoding["problem"]>): Promise<void> {
    await jobs.turn(job.id, { state: "stopped", problem });
    notify(job.dataset, { kind: "geocoding", dataset: job.dataset });
  }

  function wake(): void {
    again = true;
    if (geocoder === null || closing.signal.aborted || awake !== null) return;
    awake = runAll(geocoder).finally(() => {
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
