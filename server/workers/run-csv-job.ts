/** Runs a reading job in a thread of its own, with a limit of memory and of time, and kills it when it is no longer wanted. */
import { Worker } from "node:worker_threads";
import { ProblemError } from "#shared/wire/problem.ts";
import type { CsvAnswers, CsvJobs, CsvMessage } from "./csv-job.ts";

export interface CsvJobOptions {
  /** part done, 0 to 1, never going back */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal | undefined;
  readonly memoryMb?: number;
  readonly seconds?: number;
}

const MEMORY_MB = 1536;
const SECONDS = 300;

/**
 * Resolves with what the thread answers. Rejects with the ProblemError of reading, "too-large" when memory or time run out, the
 * signal's reason when it is aborted, or the unexpected error itself.
 */
export function runCsvJob<K extends keyof CsvJobs>(
  kind: K,
  job: CsvJobs[K],
  options: CsvJobOptions = {},
): Promise<CsvAnswers[K]> {
  const { onProgress, signal, memoryMb = MEMORY_MB, seconds = SECONDS } = options;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(new URL("./typescript-thread.mjs", import.meta.url), {
      workerData: { module: new URL("./csv-worker.ts", import.meta.url).href, job: { kind, ...job } },
      // none of the flags this process was started with
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    const timer = setTimeout(
      () => stop(new ProblemError("too-large", { args: { limit: `${seconds} s` } })),
      seconds * 1000,
    );
    const onAbort = () => stop(signal?.reason);
    signal?.addEventListener("abort", onAbort, { once: true });

    function settle(): void {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    }
    function stop(reason: unknown): void {
      settle();
      reject(reason);
      void worker.terminate();
    }
    worker.on("message", (message: CsvMessage) => {
      if (message.kind === "progress") return onProgress?.(message.done);
      settle();
      if (message.kind === "answer") resolve(message.answer as CsvAnswers[K]);
      else reject(new ProblemError(message.code, { place: message.place, args: message.args }));
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      const full = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      stop(full ? new ProblemError("too-large", { args: { limit: `${memoryMb} Mo` }, cause: error }) : error);
    });
    worker.on("exit", (code) => stop(new Error(`The reading thread ended without an answer (code ${code}).`)));
  });
}
