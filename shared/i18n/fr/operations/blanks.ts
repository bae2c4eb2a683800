import type { OperationWords } from "../../operation-words.ts";

export const blanks = {} satisfies Record<string, OperationWords>;
