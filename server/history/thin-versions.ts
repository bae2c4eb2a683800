/** Versions made by themselves are thinned out as they age; those that people made, and the import, stay. */
import type { StoredVersion } from "#server/storage/versions.ts";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** From that age on, one version stays of each stretch of time: the newest in it. */
const STEPS: readonly { readonly age: number; readonly every: number }[] = [
  { age: 30 * DAY, every: 7 * DAY },
  { age: DAY, every: DAY },
  { age: HOUR, every: HOUR },
];

/** Those of `versions` that have had their time at `now` (ms since 1970). Thinning twice is thinning once. */
export function thin(versions: readonly StoredVersion[], now: number): readonly StoredVersion[] {
  const kept = new Set<string>();
  const newestFirst = [...versions].sort((a, b) => b.at - a.at || b.seq - a.seq);
  return newestFirst.filter(({ cause, name, at }) => {
    if (name !== null || (cause !== "quiet" && cause !== "before-bulk")) return false;
    const step = STEPS.find(({ age }) => now - at >= age);
    if (step === undefined) return false;
    const stretch = `${step.every} ${Math.floor(at / step.every)}`;
    if (kept.has(stretch)) return true;
    kept.add(stretch);
    return false;
  });
}
