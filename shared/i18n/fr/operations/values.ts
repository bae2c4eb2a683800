import type { OperationWords } from "../../operation-words.ts";

export const values = {} satisfies Record<string, OperationWords>;
