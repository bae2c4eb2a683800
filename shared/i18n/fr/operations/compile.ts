import type { OperationWords } from "../../operation-words.ts";

export const compile = {} satisfies Record<string, OperationWords>;
