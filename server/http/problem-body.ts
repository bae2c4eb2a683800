/** A problem as its reader sees it (RFC 9457), in their language. */
import type { z } from "zod";
import { en, fr } from "zod/locales";
import { type Language, WORDS } from "#shared/i18n/words.ts";
import { PROBLEMS, type Problem, type ProblemError } from "#shared/wire/problem.ts";

/** Sentences for what is wrong with one field of a request. */
const FIELD_SENTENCES = { fr: fr().localeError, en: en().localeError };

/** The request's own mistakes, field by field. */
export interface FieldMistake {
  readonly place: string;
  readonly issue: z.core.$ZodIssue;
}

/** `mistakes` are worded here, in the reader's language; the error's own `errors` are worded already. */
export function problemBody(error: ProblemError, language: Language, mistakes: readonly FieldMistake[] = []): Problem {
  const { code, place, args } = error;
  const errors = [
    ...error.errors.map((one) => ({ place: one.place, message: one.message })),
    ...mistakes.map((mistake) => inWords(mistake, language)),
  ];
  const sentence = WORDS[language].problems[code];
  return {
    type: `/api/v1/docs#${code}`,
    title: sentence({ ...(place === undefined ? {} : { place }), ...args }),
    status: PROBLEMS[code].status,
    code,
    ...(place === undefined ? {} : { place }),
    ...(Object.keys(args).length === 0 ? {} : { args: { ...args } }),
    ...(errors.length === 0 ? {} : { errors }),
  };
}

function inWords({ place, issue }: FieldMistake, language: Language): { place: string; message: string } {
  const sentence = FIELD_SENTENCES[language](issue as z.core.$ZodRawIssue);
  return { place, message: (typeof sentence === "string" ? sentence : sentence?.message) ?? issue.message };
}
