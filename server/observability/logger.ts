/**
 * The log: JSON lines on standard error, so that standard output has the address and nothing else. It never holds what people typed,
 * their names or their keys: an error is written down without the values it was about.
 */
import { type Logger, pino } from "pino";

export type { Logger } from "pino";

/** `level`: the least serious kind of line that is written; "silent" for none. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null, serializers: { err: describeError } }, pino.destination({ fd: 2, sync: true }));
}

interface DescribedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: DescribedError;
}

/** how many causes are followed */
const DEEP = 5;

/** The name, the code, the message and the places of an error; none of its other properties, which may hold what somebody typed. */
function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an error" };
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const cause = error.cause === undefined || depth >= DEEP ? undefined : describeError(error.cause, depth + 1);
  return {
    type: error.name,
    message: withoutValues(error),
    ...(code === undefined ? {} : { code }),
    ...(error.stack === undefined ? {} : { stack: placesIn(error.stack) }),
    ...(cause === undefined ? {} : { cause }),
  };
}

/** Messages of these quote what they were given: a text that is not JSON, the parameters of a query, a field that does not parse. */
function withoutValues(error: Error): string {
  if (error instanceof SyntaxError || /ZodError$/.test(error.name))
    return "(not written down: it quotes what was given)";
  return error.message.replace(/\nparams:[\s\S]*$/, "");
}

/** The lines of the stack without the message above them. */
function placesIn(stack: string): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}
