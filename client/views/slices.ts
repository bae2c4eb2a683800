/** Long work in slices of a few milliseconds: between two of them the page draws, and answers. */
import { atOnce, type InSlices } from "#shared/model/in-slices.ts";

/** ms */
const SLICE = 8;
/** rows that are gone through within a frame */
const FEW = 20_000;

/** Work on so many rows: of few it is done at once. `onEnd` is given what comes of it, unless the returned function stops it. */
export function inSlices<T>(work: InSlices<T>, rows: number, onEnd: (result: T) => void): () => void {
  if (rows > FEW) return inTurns(work, onEnd);
  onEnd(atOnce(work));
  return () => undefined;
}

/** The same, however little there is to do; `onSlice` is called after each slice but the last. */
export function inTurns<T>(work: InSlices<T>, onEnd: (result: T) => void, onSlice?: () => void): () => void {
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
