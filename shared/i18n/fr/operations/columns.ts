import type { OperationWords } from "../../operation-words.ts";

export const columns = {} satisfies Record<string, OperationWords>;
