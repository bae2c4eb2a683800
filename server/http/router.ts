/** A group of routes on one resource. */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Env } from "./env.ts";
import { refuseWrongFields } from "./errors.ts";

export function createRouter(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({ defaultHook: refuseWrongFields });
}
