/** Words for describing a route: its bodies, and the problems it may answer with. */
import type { ZodType } from "zod";
import { PROBLEMS, Problem, type ProblemCode } from "#shared/wire/problem.ts";

const ProblemBody = Problem.meta({ id: "Problem" });

/** A JSON body. */
export function json<T extends ZodType>(schema: T) {
  return { "application/json": { schema } };
}

/** A request body of JSON. */
export function jsonBody<T extends ZodType>(schema: T) {
  return { required: true, content: json(schema) };
}

/** What any route may answer. */
const ANYWHERE: readonly ProblemCode[] = ["internal", "storage-refused"];

/**
 * Responses for these problems, one per status. Typed as none: a handler throws them, and returns only what it has to show.
 */
export function problems(...codes: readonly ProblemCode[]): Record<never, never> {
  const byStatus: Record<number, ProblemCode[]> = {};
  for (const code of [...codes, ...ANYWHERE]) {
    const { status } = PROBLEMS[code];
    byStatus[status] = [...(byStatus[status] ?? []), code];
  }
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, of]) => [
      status,
      { description: of.join(", "), content: { "application/problem+json": { schema: ProblemBody } } },
    ]),
  );
}

/** Every route under a space or a dataset asks who you are, and may not show you that place. */
export const IN_SPACE = ["not-signed-in", "forbidden", "space-not-found", "bad-request"] as const;
export const IN_DATASET = ["not-signed-in", "forbidden", "dataset-not-found", "bad-request"] as const;
