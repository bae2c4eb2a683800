import type { Words } from "../words.ts";

export const review: Words["review"] = {};
