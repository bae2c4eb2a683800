/** Whether who asks has it already. */
import type { Context } from "hono";
import type { Env } from "./env.ts";

/** By entity tags alone (RFC 9110, section 13.1.2): compared weakly, as what is packed on the way has other bytes. */
export function isKnownTag(c: Context<Env>, tag: string): boolean {
  const tags = c.req.header("if-none-match");
  if (tags === undefined) return false;
  return tags.trim() === "*" || tags.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}
