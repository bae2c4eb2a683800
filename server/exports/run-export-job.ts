/** Runs jobs of files that go out in threads, a few at once, with a limit of memory and of time. */
import type { Worker } from "node:worker_threads";
import { ProblemError } from "#shared/wire/problem.ts";
import { startThread } from "../program/start-thread.ts";
import { createTurns } from "../program/turns.ts";
import type { ExportAnswers, ExportJobs, ExportMessage } from "./export-job.ts";

const MEMORY_MB = 2048;
const SECONDS = 900;
/** one file is made at a time, and one looked at: a large file holds up no look */
const turns = { make: createTurns(1), preview: createTurns(1) };
/** one that is idle waits for the next job, without keeping the process up */
let idle: Worker | null = null;

/**
 * `open` is asked for the job when its turn has come: those who wait hold nothing. Resolves with what the thread answers. Rejects with its ProblemError, "too-large" when memory or time run out, the signal's reason when it is
 * aborted, or the unexpected error itself.
 */
export function runExportJob<K extends keyof ExportJobs>(
  kind: K,
  open: () => Promise<ExportJobs[K]>,
  signal: AbortSignal,
): Promise<ExportAnswers[K]> {
  return turns[kind](async () => {
    signal.throwIfAborted();
    const job = await open();
    signal.throwIfAborted();
    return await inThread(kind, job, signal);
  });
}

function inThread<K extends keyof ExportJobs>(
  kind: K,
  job: ExportJobs[K],
  signal: AbortSignal,
): Promise<ExportAnswers[K]> {
  return new Promise((resolve, reject) => {
    const worker = takeThread();
    const timer = setTimeout(() => kill(tooLarge(`${SECONDS} s`)), SECONDS * 1000);
    const onAbort = () => kill(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });

    function settle(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
      for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
    }
    function kill(reason: unknown): void {
      settle();
      // what else goes wrong in it is of no interest; only then does it write nothing any more
      worker.on("error", () => undefined);
      void worker.terminate().then(() => reject(reason));
    }
    worker.on("message", (message: ExportMessage) => {
      settle();
      keepThread(worker);
      if (message.kind === "answer") resolve(message.answer as ExportAnswers[K]);
      else reject(new ProblemError(message.code, message.more));
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      kill(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge(`${MEMORY_MB} Mo`, error) : error);
    });
    worker.on("exit", (code) => kill(new Error(`The exporting thread ended without an answer (code ${code}).`)));
    worker.postMessage({ kind, ...job });
  });
}

function takeThread(): Worker {
  const kept = idle;
  idle = null;
  if (kept === null) return startThread("export-thread", { maxOldGenerationSizeMb: MEMORY_MB });
  for (const event of ["error", "exit"]) kept.removeAllListeners(event);
  kept.ref();
  return kept;
}

function keepThread(worker: Worker): void {
  if (idle !== null) {
    void worker.terminate();
    return;
  }
  idle = worker;
  worker.unref();
  const forget = () => {
    if (idle === worker) idle = null;
  };
  worker.on("error", forget);
  worker.on("exit", forget);
}

function tooLarge(limit: string, cause?: unknown): ProblemError {
  return new ProblemError("too-large", { args: { limit }, cause });
}
