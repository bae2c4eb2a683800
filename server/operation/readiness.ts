/** Are edits taken? Judged by what the disk says now, and by what it said to the last edit. */

export type Readiness = { readonly ready: true } | { readonly ready: false; readonly why: string };

export interface ReadinessProbe {
  /** told by the rooms */
  committed(): void;
  refused(): void;
  now(): Readiness;
}

/** ms for which an answer of the disk holds: whoever asks often does not make it write more */
const HOLDS = 2_000;

/** ms for which a refused edit counts: its author sends it again within seconds, and what happens then is known */
const REFUSAL_COUNTS = 30_000;

/** `write` writes something and throws when the disk refuses. */
export function createReadiness(parts: { write: () => void; now: () => number }): ReadinessProbe {
  const { write, now } = parts;
  let refusedAt: number | null = null;
  let asked: { readonly at: number; readonly refusal: string | null } | null = null;

  const refusalOfDisk = (): string | null => {
    if (asked === null || now() - asked.at >= HOLDS || now() < asked.at) asked = { at: now(), refusal: tryTo(write) };
    return asked.refusal;
  };

  return {
    committed() {
      refusedAt = null;
    },
    refused() {
      refusedAt = now();
    },
    now() {
      const refusal = refusalOfDisk();
      if (refusal !== null) return { ready: false, why: `the database cannot be written to: ${refusal}` };
      if (refusedAt !== null && now() - refusedAt < REFUSAL_COUNTS)
        return { ready: false, why: "the last edits were refused by the disk" };
      return { ready: true };
    },
  };
}

function tryTo(act: () => void): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
