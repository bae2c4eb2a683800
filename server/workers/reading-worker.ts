/** The thread that reads files, one at a time: what it does cannot slow the server down, nor take its memory with it. */
import { parentPort } from "node:worker_threads";
import { ProblemError } from "#shared/wire/problem.ts";
import { createBase } from "./create-base.ts";
import { importFile, previewFile } from "./read-table.ts";
import type { ReadingAnswers, ReadingJob, ReadingMessage } from "./reading-job.ts";

/** smallest step of progress worth a message */
const STEP = 0.01;

parentPort?.on("message", (job: ReadingJob) => {
  try {
    send({ kind: "answer", answer: run(job) });
  } catch (error) {
    // anything unexpected ends the thread with its error, which the parent sees whole
    if (!(error instanceof ProblemError)) throw error;
    const { code, place, args } = error;
    send({ kind: "problem", code, more: place === undefined ? { args } : { place, args } });
  }
});

function run(job: ReadingJob): ReadingAnswers[keyof ReadingAnswers] {
  if (job.kind === "preview") return previewFile(job.file, job.asked, job.limits);
  let told = 0;
  return importFile(job.file, job.choices, job.limits, createBase, (done) => {
    if (done < told + STEP) return;
    told = done;
    send({ kind: "progress", done });
  });
}

function send(message: ReadingMessage): void {
  parentPort?.postMessage(message);
}
