/** What one is told: the list, its live stream, how one wishes to be told; and what changed in a dataset since one was last there. */
import { once } from "node:events";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import { chooseNotices, listNotices, noticeChoices, readNotices, stopDigests } from "#server/notices/list-notices.ts";
import { sinceLastVisit } from "#server/notices/visits.ts";
import { whoAsks } from "#server/people/who-asks.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { ChooseNotices, ReadNotices } from "#shared/wire/notices.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { NoticeChoicesBody, NoticeEventBody, NoticeListBody, SinceLastVisitBody } from "../bodies.ts";
import { IN_DATASET, json, jsonBody, problems } from "../describe.ts";
import { type Env, requirePerson } from "../env.ts";
import { languageOf } from "../language.ts";
import type { HttpParts } from "../parts.ts";
import { createRouter } from "../router.ts";

const ABOUT_ME = ["not-signed-in", "forbidden", "bad-request"] as const;

const list = createRoute({
  method: "get",
  path: "/me/notices",
  summary: "What I was told",
  responses: { 200: { description: "Newest first", content: json(NoticeListBody) }, ...problems(...ABOUT_ME) },
});

const stream = createRoute({
  method: "get",
  path: "/me/notices/stream",
  summary: "What I am told, live",
  description:
    "Server-sent events. Whoever comes back with the id of the last notice they have (Last-Event-ID, or `after`) is sent what they missed. Ends with the session; a person has at most 8.",
  request: { query: z.object({ after: z.coerce.number().int().min(0).optional() }) },
  responses: {
    200: { description: "Events", content: { "text/event-stream": { schema: NoticeEventBody } } },
    ...problems(...ABOUT_ME),
  },
});

const read = createRoute({
  method: "post",
  path: "/me/notices/read",
  summary: "Say what I have read",
  request: { body: jsonBody(ReadNotices) },
  responses: { 204: { description: "Noted" }, ...problems(...ABOUT_ME) },
});

const choices = createRoute({
  method: "get",
  path: "/me/notices/choices",
  summary: "How I wish to be told",
  responses: { 200: { description: "My choices", content: json(NoticeChoicesBody) }, ...problems(...ABOUT_ME) },
});

const choose = createRoute({
  method: "put",
  path: "/me/notices/choices",
  summary: "Choose how I am told",
  request: { body: jsonBody(ChooseNotices) },
  responses: { 200: { description: "My choices", content: json(NoticeChoicesBody) }, ...problems(...ABOUT_ME) },
});

const unsubscribe = createRoute({
  method: "post",
  path: "/unsubscribe/{token}",
  summary: "No digest any more",
  description: "The link of a digest (RFC 8058: one click, by a program that knows nothing but the link).",
  request: { params: z.object({ token: z.string().max(100) }) },
  responses: { 204: { description: "Noted" }, ...problems("not-found", "bad-request") },
});

const since = createRoute({
  method: "get",
  path: "/datasets/{dataset}/since-last-visit",
  summary: "What others did since I was last there",
  request: { params: z.object({ dataset: DatasetId }) },
  responses: {
    200: { description: "Counts", content: json(SinceLastVisitBody) },
    ...problems(...IN_DATASET),
  },
});

export function noticesRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.openapi(list, async (c) => {
    const { id } = requirePerson(c);
    await parts.noticeChoices.putLanguage(id, languageOf(c, parts));
    return c.json(await listNotices(parts, id), 200);
  });
  router.openapi(stream, async (c) => {
    const { id } = requirePerson(c);
    const last = Number(c.req.header("last-event-id") ?? c.req.valid("query").after ?? Number.NaN);
    const headers = { authorization: c.req.header("authorization"), cookie: c.req.header("cookie") };
    // a proxy that gathers the answer would keep the news
    c.header("X-Accel-Buffering", "no");
    return streamSSE(c, async (sse) => {
      const left = new AbortController();
      const leave = () => left.abort();
      sse.onAbort(leave);
      const close = parts.noticeStreams.open(id, Number.isSafeInteger(last) ? last : null, {
        send: (event, eventId) =>
          void sse
            .writeSSE({ data: JSON.stringify(event), ...(eventId === null ? {} : { id: String(eventId) }) })
            .catch(leave),
        beat: () => void sse.write(": \n\n").catch(leave),
        close: leave,
        isWelcome: async () => (await whoAsks(parts, headers))?.user.id === id,
      });
      if (!left.signal.aborted) await once(left.signal, "abort");
      close();
    });
  });
  router.openapi(read, async (c) => {
    await readNotices(parts, requirePerson(c).id, c.req.valid("json"));
    return c.body(null, 204);
  });
  router.openapi(choices, async (c) => c.json(await noticeChoices(parts, requirePerson(c).id), 200));
  router.openapi(choose, async (c) =>
    c.json(await chooseNotices(parts, requirePerson(c).id, c.req.valid("json")), 200),
  );
  router.openapi(unsubscribe, async (c) => {
    const user = parts.unsubscribeTokens.userOf(c.req.valid("param").token);
    if (user === null) throw new ProblemError("not-found");
    await stopDigests(parts, user);
    return c.body(null, 204);
  });
  router.openapi(since, async (c) => {
    const user = requirePerson(c);
    const { dataset } = await parts.access.toDataset(user, c.req.valid("param").dataset, "read");
    return c.json(await sinceLastVisit(parts, user.id, dataset.id), 200);
  });
  return router;
}
