/** The thread that reads files, one at a time: what it does cannot slow the server down, nor take its memory with it. */
import { parentPort, resourceLimits } from "node:worker_threads";
import { ProblemError } from "#shared/wire/problem.ts";
import { importFile } from "./import-file.ts";
import { previewFile } from "./read-table.ts";
import type { ReadingAnswers, ReadingJob, ReadingMessage } from "./reading-job.ts";

/** smallest step of progress worth a message */
const STEP = 0.01;

parentPort?.on("message", (job: ReadingJob) => void answer(job));

async function answer(job: ReadingJob): Promise<void> {
  try {
    send({ kind: "answer", answer: await run(job) });
  } catch (error) {
    const problem = isTooLarge(error)
      ? new ProblemError("too-large", { args: { limit: `${resourceLimits.maxOldGenerationSizeMb ?? 0} Mo` } })
      : error;
    // anything unexpected ends the thread with its error, which the parent sees whole
    if (!(problem instanceof ProblemError)) throw problem;
    const { code, place, args } = problem;
    send({ kind: "problem", code, more: place === undefined ? { args } : { place, args } });
  }
}

async function run(job: ReadingJob): Promise<ReadingAnswers[keyof ReadingAnswers]> {
  if (job.kind === "preview") return previewFile(job.file, job.asked, job.limits);
  let told = 0;
  return await importFile(job.file, job.choices, job.limits, (done) => {
    if (done < told + STEP) return;
    told = done;
    send({ kind: "progress", done });
  });
}

/** A text, an array, a map grew beyond what the engine can hold, before its memory ended. */
function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && /^Invalid (?:string|array) length|size exceeded/.test(error.message);
}

function send(message: ReadingMessage): void {
  parentPort?.postMessage(message);
}
