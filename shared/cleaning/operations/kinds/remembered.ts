/** What was made of a text is known when it comes again: the parts of a column often hold the same texts. */
import type { Become } from "../planning.ts";

/** texts remembered at once */
const MOST = 100_000;

export function remembered(become: Become): Become {
  const known = new Map<string, ReturnType<Become>>();
  return (text) => {
    let after = known.get(text);
    if (after === undefined) {
      after = become(text);
      if (known.size < MOST) known.set(text, after);
    }
    return after;
  };
}
