import type { Words } from "../words.ts";

export const checks: Words["checks"] = {};
