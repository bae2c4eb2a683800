import type { OperationWords } from "../../operation-words.ts";

export const shape = {} satisfies Record<string, OperationWords>;
