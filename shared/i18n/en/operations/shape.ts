import type { shape as fr } from "../../fr/operations/shape.ts";
import type { OperationWords } from "../../operation-words.ts";

export const shape: Record<keyof typeof fr, OperationWords> = {};
