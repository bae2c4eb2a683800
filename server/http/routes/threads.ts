/** Threads of comments: commands over HTTP, so that who may not write a cell may still speak. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type Acting, listThreads, openThread, replyToThread, resolveThread } from "#server/review/threads.ts";
import type { Ability } from "#shared/access/abilities.ts";
import { DatasetId, ThreadId } from "#shared/model/ids.ts";
import { OpenThread, ReplyToThread, ResolveThread } from "#shared/wire/http.ts";
import { ThreadBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const inDataset = z.object({ dataset: DatasetId });
const inThread = z.object({ dataset: DatasetId, thread: ThreadId });

const list = createRoute({
  method: "get",
  path: "/datasets/{dataset}/threads",
  summary: "The threads of a dataset",
  request: { params: inDataset },
  responses: { 200: { description: "Oldest first", content: json(z.array(ThreadBody)) }, ...problems(...IN_DATASET) },
});

const open = createRoute({
  method: "post",
  path: "/datasets/{dataset}/threads",
  summary: "Comment on a row or a cell",
  request: { params: inDataset, body: jsonBody(OpenThread) },
  responses: {
    201: { description: "The thread", content: json(ThreadBody) },
    ...problems(...IN_DATASET, "row-not-found"),
  },
});

const reply = createRoute({
  method: "post",
  path: "/datasets/{dataset}/threads/{thread}/comments",
  summary: "Reply",
  request: { params: inThread, body: jsonBody(ReplyToThread) },
  responses: {
    201: { description: "The thread", content: json(ThreadBody) },
    ...problems(...IN_DATASET, "thread-not-found"),
  },
});

const resolve = createRoute({
  method: "patch",
  path: "/datasets/{dataset}/threads/{thread}",
  summary: "Resolve a thread, or open it again",
  request: { params: inThread, body: jsonBody(ResolveThread) },
  responses: {
    200: { description: "The thread", content: json(ThreadBody) },
    ...problems(...IN_DATASET, "thread-not-found"),
  },
});

export function threadsRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const acting = async (c: Context<Env>, dataset: DatasetId, ability: Ability): Promise<Acting> => {
    const user = requireUser(c);
    return { ...(await parts.access.toDataset(user, dataset, ability)), user };
  };
  const router = createRouter();
  router.openapi(list, async (c) => {
    const { dataset } = await acting(c, c.req.valid("param").dataset, "read");
    return c.json(await listThreads(parts, dataset.id), 200);
  });
  router.openapi(open, async (c) => {
    const who = await acting(c, c.req.valid("param").dataset, "comment");
    return c.json(await openThread(parts, who, c.req.valid("json")), 201);
  });
  router.openapi(reply, async (c) => {
    const { dataset, thread } = c.req.valid("param");
    const who = await acting(c, dataset, "comment");
    return c.json(await replyToThread(parts, who, thread, c.req.valid("json").text), 201);
  });
  router.openapi(resolve, async (c) => {
    const { dataset, thread } = c.req.valid("param");
    const who = await acting(c, dataset, "comment");
    return c.json(await resolveThread(parts, who, thread, c.req.valid("json").resolved), 200);
  });
  return router;
}
