/** How many cells of a column a pattern would accept, counted in slices so that typing goes on. */
import { useEffect, useState } from "react";
import { compilePattern } from "#shared/schema/constraints/pattern-engine.ts";

export interface Fit {
  readonly fitting: number;
  readonly filled: number;
  /** the first values that do not fit, each once */
  readonly unfit: readonly string[];
}

/** cells looked at before the page has its turn */
const SLICE = 5_000;
const SHOWN = 3;

/** `isBlank`: cells that are not asked. null: not counted yet, or the pattern is no regular expression. */
export function useFit(
  texts: readonly string[] | null,
  pattern: string | null,
  isBlank: (text: string) => boolean,
): Fit | null {
  const [found, setFound] = useState<{
    readonly fit: Fit;
    readonly of: string;
    readonly texts: readonly string[];
  } | null>(null);
  useEffect(() => {
    if (texts === null || pattern === null) return;
    const matches = compilePattern(pattern);
    if (matches === null) return;
    const known = new Map<string, boolean>();
    const unfit = new Set<string>();
    let [at, fitting, filled] = [0, 0, 0];
    const step = () => {
      const end = Math.min(at + SLICE, texts.length);
      for (; at < end; at += 1) {
        const text = texts[at] ?? "";
        if (isBlank(text)) continue;
        filled += 1;
        const fits = known.get(text) ?? matches(text);
        known.set(text, fits);
        if (fits) fitting += 1;
        else if (unfit.size < SHOWN) unfit.add(text);
      }
      if (at < texts.length) timer = setTimeout(step);
      else setFound({ fit: { fitting, filled, unfit: [...unfit] }, of: pattern, texts });
    };
    let timer = setTimeout(step);
    return () => clearTimeout(timer);
  }, [texts, pattern, isBlank]);
  return found !== null && found.of === pattern && found.texts === texts ? found.fit : null;
}
