/** A value outside React that components subscribe to with `useSyncExternalStore`. `get` returns the same object until it changes. */
export interface Store<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}
