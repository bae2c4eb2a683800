/** Why a command could do nothing with a file, in words and for programs. */
import { WORDS, type Words } from "#shared/i18n/words.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { ConfigError } from "../../config.ts";
import type { Environment } from "../command.ts";
import { FileRefused } from "./file-refused.ts";

export function refusalOf(error: unknown, words: Words): { code: string; message: string } {
  if (error instanceof FileRefused) return { code: error.code, message: error.message };
  if (error instanceof ProblemError) return { code: error.code, message: words.problems[error.code](error.args) };
  if (error instanceof ConfigError) return { code: "configuration", message: error.message };
  if (isSystemError(error))
    return { code: "unreadable", message: words.fileCheck.refusals.unreadable(error.path ?? "", error.code) };
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: "unexpected", message: words.fileCheck.refusals.unexpected(what) };
}

/** Also where the configuration cannot be read. */
export function wordsOf({ TABLEE_LANGUAGE }: Environment): Words {
  return WORDS[TABLEE_LANGUAGE === "en" ? "en" : "fr"];
}

export function isSystemError(error: unknown): error is Error & { readonly code: string; readonly path?: string } {
  return error instanceof Error && "code" in error && "syscall" in error;
}
