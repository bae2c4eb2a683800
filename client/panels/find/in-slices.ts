/** Long work in slices of a few milliseconds: between two of them the page draws, and answers. */

/** ms */
const SLICE = 8;

/** `onSlice` is called after each slice but the last, `onEnd` with what the work returned. Returns what stops it. */
export function inSlices<T>(
  work: Generator<undefined, T, undefined>,
  onEnd: (result: T) => void,
  onSlice?: () => void,
): () => void {
  let timer = setTimeout(function next() {
    const end = performance.now() + SLICE;
    let step = work.next();
    while (step.done !== true && performance.now() < end) step = work.next();
    if (step.done === true) {
      onEnd(step.value);
      return;
    }
    onSlice?.();
    timer = setTimeout(next);
  });
  return () => clearTimeout(timer);
}
