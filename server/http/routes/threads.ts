/** Threads of comments: commands over HTTP, so that who may not write a cell may still speak. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { deleteComment, reactToComment, replyToThread, rewriteComment } from "#server/review/comments.ts";
import { decideSuggestion } from "#server/review/suggestions.ts";
import { type Acting, changeThread, listThreads, openThread, showThread } from "#server/review/threads.ts";
import type { Ability } from "#shared/access/abilities.ts";
import { CommentId, DatasetId, ThreadId } from "#shared/model/ids.ts";
import { ChangeThread, CommentBody, DecideSuggestion, OpenThread, React } from "#shared/wire/comments.ts";
import { ThreadBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requireUser } from "../env.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const inDataset = z.object({ dataset: DatasetId });
const inThread = z.object({ dataset: DatasetId, thread: ThreadId });
const inComment = inThread.extend({ comment: CommentId });

const THREADS = "/datasets/{dataset}/threads";
const THREAD = `${THREADS}/{thread}` as const;
const COMMENT = `${THREAD}/comments/{comment}` as const;

const thread = { description: "The thread", content: json(ThreadBody) };

const list = createRoute({
  method: "get",
  path: THREADS,
  summary: "The threads of a dataset",
  description:
    "Where a value was said not to be available, `was` and the texts of `keptRow` are U+FDD0 and the code of the reason.",
  request: { params: inDataset },
  responses: { 200: { description: "Oldest first", content: json(z.array(ThreadBody)) }, ...problems(...IN_DATASET) },
});

const show = createRoute({
  method: "get",
  path: THREAD,
  summary: "A thread",
  request: { params: inThread },
  responses: { 200: thread, ...problems(...IN_DATASET, "thread-not-found") },
});

const open = createRoute({
  method: "post",
  path: THREADS,
  summary: "Comment on a row, a cell, a column or the table; ask a question; suggest a value for a cell",
  request: { params: inDataset, body: jsonBody(OpenThread) },
  responses: {
    201: thread,
    ...problems(...IN_DATASET, "row-not-found", "column-not-found", "too-many-threads"),
  },
});

const change = createRoute({
  method: "patch",
  path: THREAD,
  summary: "Resolve a thread, or open it again; make a question of it",
  request: { params: inThread, body: jsonBody(ChangeThread) },
  responses: { 200: thread, ...problems(...IN_DATASET, "thread-not-found") },
});

const decide = createRoute({
  method: "post",
  path: `${THREAD}/decision`,
  summary: "Accept a suggested value, which writes the cell; refuse it; take either back",
  request: { params: inThread, body: jsonBody(DecideSuggestion) },
  responses: {
    200: thread,
    ...problems(...IN_DATASET, "thread-not-found", "row-not-found", "column-not-found"),
    ...problems("cell-changed", "suggestion-decided", "locked", "too-many-comments"),
  },
});

const reply = createRoute({
  method: "post",
  path: `${THREAD}/comments`,
  summary: "Reply",
  request: { params: inThread, body: jsonBody(CommentBody) },
  responses: { 201: thread, ...problems(...IN_DATASET, "thread-not-found", "too-many-comments") },
});

const rewrite = createRoute({
  method: "patch",
  path: COMMENT,
  summary: "Write one's own comment anew",
  request: { params: inComment, body: jsonBody(CommentBody) },
  responses: { 200: thread, ...problems(...IN_DATASET, "thread-not-found", "comment-not-found") },
});

const erase = createRoute({
  method: "delete",
  path: COMMENT,
  summary: "Delete one's own comment, or as an owner any",
  request: { params: inComment },
  responses: {
    200: { description: "The thread; null when it is gone with it", content: json(ThreadBody.nullable()) },
    ...problems(...IN_DATASET, "thread-not-found", "comment-not-found"),
  },
});

const react = createRoute({
  method: "put",
  path: `${COMMENT}/reactions`,
  summary: "Give or take back a reaction",
  request: { params: inComment, body: jsonBody(React) },
  responses: { 200: thread, ...problems(...IN_DATASET, "thread-not-found", "comment-not-found") },
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
  router.openapi(show, async (c) => {
    const { dataset, thread } = c.req.valid("param");
    return c.json(await showThread(parts, await acting(c, dataset, "read"), thread), 200);
  });
  router.openapi(open, async (c) => {
    const who = await acting(c, c.req.valid("param").dataset, "comment");
    return c.json(await openThread(parts, who, c.req.valid("json")), 201);
  });
  router.openapi(change, async (c) => {
    const { dataset, thread } = c.req.valid("param");
    const who = await acting(c, dataset, "comment");
    return c.json(await changeThread(parts, who, thread, c.req.valid("json")), 200);
  });
  router.openapi(decide, async (c) => {
    const { dataset, thread } = c.req.valid("param");
    const who = await acting(c, dataset, "edit");
    return c.json(await decideSuggestion(parts, who, thread, c.req.valid("json")), 200);
  });
  router.openapi(reply, async (c) => {
    const { dataset, thread } = c.req.valid("param");
    const who = await acting(c, dataset, "comment");
    return c.json(await replyToThread(parts, who, thread, c.req.valid("json").text), 201);
  });
  router.openapi(rewrite, async (c) => {
    const { dataset, ...at } = c.req.valid("param");
    const who = await acting(c, dataset, "comment");
    return c.json(await rewriteComment(parts, who, at, c.req.valid("json").text), 200);
  });
  router.openapi(erase, async (c) => {
    const { dataset, ...at } = c.req.valid("param");
    return c.json(await deleteComment(parts, await acting(c, dataset, "comment"), at), 200);
  });
  router.openapi(react, async (c) => {
    const { dataset, ...at } = c.req.valid("param");
    const who = await acting(c, dataset, "comment");
    return c.json(await reactToComment(parts, who, at, c.req.valid("json")), 200);
  });
  return router;
}
