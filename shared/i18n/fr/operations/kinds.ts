import type { OperationWords } from "../../operation-words.ts";

export const kinds = {} satisfies Record<string, OperationWords>;
