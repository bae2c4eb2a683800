import type { Moment } from "./calendar.ts";
import { readIsoDatetime } from "./iso-moment.ts";

export function readFreeMoment(text: string): Moment | undefined {
  return readIsoDatetime(text);
}
