/** The log: JSON lines on standard error, so that standard output has the address and nothing else. */
import { type Logger, pino } from "pino";

export type { Logger } from "pino";

/** `level`: the least serious kind of line that is written; "silent" for none. */
export function createLogger(level: string): Logger {
  return pino({ level, base: null }, pino.destination({ fd: 2, sync: true }));
}
