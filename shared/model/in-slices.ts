/** Long work done little by little: whoever runs it may turn to something else between two slices, or leave the rest undone. */

/** Each `next()` does one slice; the last one gives the result. What is done in between is the caller's affair. */
export type InSlices<T = void> = Generator<undefined, T, undefined>;

/** All slices, one right after the other. */
export function atOnce<T>(work: InSlices<T>): T {
  for (;;) {
    const slice = work.next();
    if (slice.done === true) return slice.value;
  }
}
