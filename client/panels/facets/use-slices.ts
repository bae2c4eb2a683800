/** What is worked out of a value without holding the page: null until it is done, and again when it is of another value. */
import { useEffect, useState } from "react";
import { inSlices } from "#client/views/slices.ts";
import type { InSlices } from "#shared/model/in-slices.ts";

/** Of null nothing is worked out. What there was stays until the new one is done. `size`: how many things there are to go through. */
export function useSlices<From extends object, To>(
  of: From | null,
  size: number,
  work: (of: From) => InSlices<To>,
): To | null {
  const [done, setDone] = useState<To | null>(null);
  useEffect(() => (of === null ? undefined : inSlices(work(of), size, setDone)), [of, size, work]);
  return of === null ? null : done;
}
