/** The local copy of who has none: nothing is kept, and it says so. For programs, and for browsers without storage. */
import { type LocalCopy, NOTHING_INHERITED } from "./local-copy.ts";
import { createValue } from "./value.ts";

export function openForgetfulCopy(): LocalCopy {
  return {
    loaded: Promise.resolve(NOTHING_INHERITED),
    kept: createValue(false),
    origin: Symbol("no local copy"),
    note: () => undefined,
    written: () => Promise.resolve(),
    clear: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}
