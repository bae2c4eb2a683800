import type { values as fr } from "../../fr/operations/values.ts";
import type { OperationWords } from "../../operation-words.ts";

export const values: Record<keyof typeof fr, OperationWords> = {};
