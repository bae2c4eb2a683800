/** Questions to those who review: all of a space on one list, answered one after the other, ordered for a call, sent as one letter. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { answerQuestion } from "#server/review/answer-question.ts";
import { countQuestions, listQuestions, orderQuestions } from "#server/review/questions.ts";
import { recipientsOf, sendQuestions } from "#server/review/send-questions.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { DatasetId, SpaceId, ThreadId } from "#shared/model/ids.ts";
import { AnswerQuestion, OrderQuestions, SendQuestions } from "#shared/wire/questions.ts";
import { AnsweredQuestionBody, QuestionCountBody, QuestionListBody, QuestionsSentBody } from "../bodies.ts";
import { IN_DATASET, IN_SPACE, json, jsonBody, problems } from "../describe.ts";
import { type Env, requirePerson, requireUser } from "../env.ts";
import { languageOf } from "../language.ts";
import type { HttpParts } from "../parts.ts";
import { limitRate } from "../rate-limit.ts";
import { createRouter } from "../router.ts";

/** letters with all questions that one person may have sent, per minute */
const LETTERS = 2;

const inSpace = z.object({ space: SpaceId });

const list = createRoute({
  method: "get",
  path: "/spaces/{space}/questions",
  summary: "The questions of a space",
  description:
    "With the row and the cell they are about. Where the value of the cell was said not to be available, U+FDD0 and the code of the reason stand in place of its text.",
  request: { params: inSpace, query: z.object({ state: z.enum(["open", "all"]).default("open") }) },
  responses: {
    200: { description: "In the order of the call", content: json(QuestionListBody) },
    ...problems(...IN_SPACE),
  },
});

const count = createRoute({
  method: "get",
  path: "/spaces/{space}/questions/count",
  summary: "How many questions are open",
  request: { params: inSpace },
  responses: { 200: { description: "Counts", content: json(QuestionCountBody) }, ...problems(...IN_SPACE) },
});

const order = createRoute({
  method: "put",
  path: "/spaces/{space}/questions/order",
  summary: "Give the order of the call",
  request: { params: inSpace, body: jsonBody(OrderQuestions) },
  responses: { 204: { description: "Kept, for everyone" }, ...problems(...IN_SPACE) },
});

const letter = createRoute({
  method: "post",
  path: "/spaces/{space}/questions/letter",
  summary: "Send the open questions to those who review, as one e-mail",
  request: { params: inSpace, body: { content: json(SendQuestions) } },
  responses: {
    200: { description: "To whom, and to whom not", content: json(QuestionsSentBody) },
    ...problems(...IN_SPACE, "mail-not-configured", "too-many-requests"),
  },
});

const answer = createRoute({
  method: "post",
  path: "/datasets/{dataset}/questions/{thread}/answer",
  summary: "Answer a question, and set the value it is about",
  description: "Who may edit the cell writes it; anyone else suggests the value to those who may.",
  request: { params: z.object({ dataset: DatasetId, thread: ThreadId }), body: jsonBody(AnswerQuestion) },
  responses: {
    200: { description: "The question as it is now", content: json(AnsweredQuestionBody) },
    ...problems(
      ...IN_DATASET,
      "thread-not-found",
      "row-not-found",
      "column-not-found",
      "cell-changed",
      "locked",
      "too-many-comments",
      "too-many-threads",
    ),
  },
});

export function questionsRoutes(parts: HttpParts): OpenAPIHono<Env> {
  const router = createRouter();
  router.use(
    "/spaces/:space/questions/letter",
    limitRate({ perMinute: LETTERS, addressOf: (c) => c.get("user")?.id ?? "", now: parts.now }),
  );
  router.openapi(list, async (c) => {
    const found = await parts.access.toSpace(requireUser(c), c.req.valid("param").space, "read");
    const questions = await listQuestions(parts, found, c.req.valid("query").state === "all");
    return c.json({ ...questions, ...(await recipientsOf(parts, found)) }, 200);
  });
  router.openapi(count, async (c) => {
    const found = await parts.access.toSpace(requireUser(c), c.req.valid("param").space, "read");
    return c.json(await countQuestions(parts, found), 200);
  });
  router.openapi(order, async (c) => {
    const found = await parts.access.toSpace(requireUser(c), c.req.valid("param").space, "comment");
    await orderQuestions(parts, found, c.req.valid("json"));
    return c.body(null, 204);
  });
  router.openapi(letter, async (c) => {
    const sender = requirePerson(c);
    const found = await parts.access.toSpace(sender, c.req.valid("param").space, "edit");
    return c.json(await sendQuestions(parts, found, sender, c.req.valid("json")), 200);
  });
  router.openapi(answer, async (c) => {
    const user = requireUser(c);
    const { dataset, thread } = c.req.valid("param");
    const acting = { ...(await parts.access.toDataset(user, dataset, "comment")), user };
    const { unavailable } = WORDS[languageOf(c, parts)];
    return c.json(await answerQuestion(parts, acting, thread, c.req.valid("json"), unavailable), 200);
  });
  return router;
}
