/** What is asked of the thread of backups, and what it answers. */
import type { BackupReport, PreparedRestore } from "../backups.ts";
import type { BackupOrder } from "./make-backup.ts";

export type BackupRequest =
  | ({ readonly kind: "make" } & BackupOrder)
  | { readonly kind: "prepare-restore"; readonly dataFolder: string; readonly file: string; readonly at: number };

export type BackupAnswer =
  | { readonly kind: "made"; readonly report: BackupReport }
  | { readonly kind: "prepared"; readonly prepared: PreparedRestore }
  /** `expected`: the sentence is for the operator */
  | { readonly kind: "failed"; readonly expected: boolean; readonly message: string };
