import type { compile as fr } from "../../fr/operations/compile.ts";
import type { OperationWords } from "../../operation-words.ts";

export const compile: Record<keyof typeof fr, OperationWords> = {};
