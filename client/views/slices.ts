/** Long work in slices of a few milliseconds: between two of them the page draws, and answers. */
import { atOnce, type InSlices } from "#shared/views/facets.ts";

/** ms */
const SLICE = 8;
/** rows that are gone through within a frame */
const FEW = 20_000;

/** Work on so many rows: of few it is done at once. `onEnd` is given what comes of it, unless the returned function stops it. */
export function inSlices<T>(work: InSlices<T>, rows: number, onEnd: (result: T) => void): () => void {
  if (rows <= FEW) {
    onEnd(atOnce(work));
    return () => undefined;
  }
  let timer = setTimeout(function next() {
    const end = performance.now() + SLICE;
    let step = work.next();
    while (step.done !== true && performance.now() < end) step = work.next();
    if (step.done === true) onEnd(step.value);
    else timer = setTimeout(next);
  });
  return () => clearTimeout(timer);
}
