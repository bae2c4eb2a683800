/** Backups in a thread of their own, started for each: reading everything takes a while, and people go on working. */
import { startThread } from "../../program/start-thread.ts";
import { BackupRefused, type Backups } from "../backups.ts";
import type { BackupAnswer, BackupRequest } from "./backup-thread-messages.ts";
import { readLastBackup } from "./last-backup.ts";

export function createBackupThread(parts: { dataFolder: string; version: string; now: () => number }): Backups {
  const { dataFolder, version, now } = parts;
  return {
    last: () => readLastBackup(dataFolder),
    async make(target, signal) {
      const answer = await ask({ kind: "make", dataFolder, target, version, at: now() }, signal);
      if (answer.kind !== "made") throw unexpected(answer);
      return answer.report;
    },
    async prepareRestore(file) {
      const answer = await ask({ kind: "prepare-restore", dataFolder, file, at: now() });
      if (answer.kind !== "prepared") throw unexpected(answer);
      return answer.prepared;
    },
  };
}

function ask(request: BackupRequest, signal?: AbortSignal): Promise<BackupAnswer> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = startThread("backup-thread");
    worker.once("message", (answer: BackupAnswer) => {
      resolve(answer);
      void worker.terminate();
    });
    signal?.addEventListener("abort", () => {
      reject(signal.reason);
      void worker.terminate();
    });
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the thread of backups ended (code ${code})`)));
    worker.postMessage(request);
  });
}

function unexpected(answer: BackupAnswer): Error {
  if (answer.kind !== "failed") return new Error(`the thread of backups answered “${answer.kind}”`);
  return answer.expected ? new BackupRefused(answer.message) : new Error(answer.message);
}
