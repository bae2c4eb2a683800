/** The local copy of who has none: nothing is kept, and it says so. For programs, and for browsers without storage. */
import type { LocalCopy } from "./local-copy.ts";
import { createValue } from "./value.ts";

export function openForgetfulCopy(): LocalCopy {
  return {
    loaded: Promise.resolve(0),
    kept: createValue(false),
    origin: Symbol("no local copy"),
    note: () => undefined,
    clear: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
