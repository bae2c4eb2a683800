/** The thread of backups: carries out the one request it was started for. */
import { parentPort } from "node:worker_threads";
import { BackupRefused } from "../backups.ts";
import type { BackupAnswer, BackupRequest } from "./backup-thread-messages.ts";
import { makeBackup } from "./make-backup.ts";
import { prepareRestore } from "./prepare-restore.ts";

parentPort?.once("message", (request: BackupRequest) => {
  void answerTo(request).then((answer) => parentPort?.postMessage(answer));
});

async function answerTo(request: BackupRequest): Promise<BackupAnswer> {
  try {
    return request.kind === "make"
      ? { kind: "made", report: await makeBackup(request) }
      : { kind: "prepared", prepared: await prepareRestore(request) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: "failed", expected: error instanceof BackupRefused, message };
  }
}
