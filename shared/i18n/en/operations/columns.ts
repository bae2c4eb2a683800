import type { columns as fr } from "../../fr/operations/columns.ts";
import type { OperationWords } from "../../operation-words.ts";

export const columns: Record<keyof typeof fr, OperationWords> = {};
