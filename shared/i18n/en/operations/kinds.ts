import type { kinds as fr } from "../../fr/operations/kinds.ts";
import type { OperationWords } from "../../operation-words.ts";

export const kinds: Record<keyof typeof fr, OperationWords> = {};
