import type { blanks as fr } from "../../fr/operations/blanks.ts";
import type { OperationWords } from "../../operation-words.ts";

export const blanks: Record<keyof typeof fr, OperationWords> = {};
