/** Runs reading jobs in threads, a few at once, with a limit of memory and of time, and kills those no longer wanted. A thread that is done is kept for the next job. */
import type { Worker } from "node:worker_threads";
import { ProblemError } from "#shared/wire/problem.ts";
import { startThread } from "../program/start-thread.ts";
import { createTurns } from "../program/turns.ts";
import type { ReadingAnswers, ReadingJobs, ReadingMessage } from "./reading-job.ts";

export interface ReadingJobOptions {
  /** part done, 0 to 1, never going back */
  readonly onProgress?: ((done: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** of the thread's heap; with another than the usual limit the thread is not kept */
  readonly memoryMb?: number;
  readonly seconds?: number;
}

const MEMORY_MB = 1536;
const SECONDS = 300;

/** Starting a thread costs more than reading a small file in it: one that is idle waits for the next job, without keeping the process up. */
const idle: Worker[] = [];
const MOST_IDLE = 1;

/** Each may take all of `MEMORY_MB`: when a class drops its files at once, those that come later wait. Long imports hold up no preview. */
const turns = { preview: createTurns(2), import: createTurns(2) };

/** Starts a thread ahead of the first job, so that the first person who drops a file does not wait for it. */
export function warmReadingThread(): void {
  if (idle.length === 0) keepThread(takeThread(MEMORY_MB));
}

/** Ends the thread that waits: it keeps the last file it read for a while. The next one reads it anew. */
export function forgetWhatWasRead(): void {
  for (const worker of idle.splice(0)) void worker.terminate();
  warmReadingThread();
}

/**
 * Resolves with what the thread answers. Rejects with the ProblemError of reading, "too-large" when memory or time run out, the
 * signal's reason when it is aborted, or the unexpected error itself.
 */
export function runReadingJob<K extends keyof ReadingJobs>(
  kind: K,
  job: ReadingJobs[K],
  options: ReadingJobOptions = {},
): Promise<ReadingAnswers[K]> {
  return turns[kind](() => runInThread(kind, job, options));
}

function runInThread<K extends keyof ReadingJobs>(
  kind: K,
  job: ReadingJobs[K],
  options: ReadingJobOptions,
): Promise<ReadingAnswers[K]> {
  const { onProgress, signal, memoryMb = MEMORY_MB, seconds = SECONDS } = options;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = takeThread(memoryMb);
    const timer = setTimeout(() => kill(tooLarge(`${seconds} s`)), seconds * 1000);
    const onAbort = () => kill(signal?.reason);
    signal?.addEventListener("abort", onAbort, { once: true });

    function settle(): void {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
      stopListening(worker);
    }
    function kill(reason: unknown): void {
      settle();
      reject(reason);
      // it may run out of memory while it is ended
      worker.on("error", () => undefined);
      void worker.terminate();
    }
    worker.on("message", (message: ReadingMessage) => {
      if (message.kind === "progress") return onProgress?.(message.done);
      settle();
      if (memoryMb === MEMORY_MB) keepThread(worker);
      else void worker.terminate();
      if (message.kind === "answer") resolve(message.answer as ReadingAnswers[K]);
      else reject(new ProblemError(message.code, message.more));
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      kill(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge(`${memoryMb} Mo`, error) : error);
    });
    worker.on("exit", (code) => kill(new Error(`The reading thread ended without an answer (code ${code}).`)));
    worker.postMessage({ kind, ...job });
  });
}

function takeThread(memoryMb: number): Worker {
  const kept = memoryMb === MEMORY_MB ? idle.pop() : undefined;
  if (kept) {
    stopListening(kept);
    kept.ref();
    return kept;
  }
  return startThread("reading-thread", { maxOldGenerationSizeMb: memoryMb });
}

function keepThread(worker: Worker): void {
  if (idle.length >= MOST_IDLE) {
    void worker.terminate();
    return;
  }
  idle.push(worker);
  worker.unref();
  const forget = () => {
    const at = idle.indexOf(worker);
    if (at !== -1) idle.splice(at, 1);
  };
  worker.on("error", forget);
  worker.on("exit", forget);
}

/** Not every listener: the thread's own ones keep its port going. */
function stopListening(worker: Worker): void {
  for (const event of ["message", "error", "exit"]) worker.removeAllListeners(event);
}

function tooLarge(limit: string, cause?: unknown): ProblemError {
  return new ProblemError("too-large", { args: { limit }, cause });
}
