/** The simplest store: one value, told to its listeners when it is replaced by another. */
import type { Store } from "./store.ts";

export interface Value<T> extends Store<T> {
  /** does nothing when `same` says that the value is the one already there */
  set(value: T): void;
}

/** Makes a store holding `initial`. `same` compares by identity unless told otherwise. */
export function createValue<T>(initial: T, same: (a: T, b: T) => boolean = Object.is): Value<T> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    get: () => current,
    set(value) {
      if (same(current, value)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
