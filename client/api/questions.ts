import type { DatasetId, SpaceId, ThreadId, UserId } from "#shared/model/ids.ts";
import {
  AnsweredQuestion,
  type AnswerQuestion,
  QuestionCount,
  QuestionList,
  QuestionsSent,
} from "#shared/wire/questions.ts";
import { command, request } from "./request.ts";

export function fetchQuestions(space: SpaceId, state: "open" | "all"): Promise<QuestionList> {
  return request("GET", `/spaces/${space}/questions?state=${state}`, QuestionList);
}

export function fetchQuestionCount(space: SpaceId): Promise<QuestionCount> {
  return request("GET", `/spaces/${space}/questions/count`, QuestionCount);
}

export function answerQuestion(
  dataset: DatasetId,
  thread: ThreadId,
  answer: AnswerQuestion,
): Promise<AnsweredQuestion> {
  return request("POST", `/datasets/${dataset}/questions/${thread}/answer`, AnsweredQuestion, answer);
}

/** None: waiting longest first again. */
export function orderQuestions(space: SpaceId, threads: readonly ThreadId[]): Promise<void> {
  return command("PUT", `/spaces/${space}/questions/order`, { threads });
}

/** `to`: only these reviewers; without it, all of them. */
export function sendQuestions(space: SpaceId, to?: readonly UserId[]): Promise<QuestionsSent> {
  return request("POST", `/spaces/${space}/questions/letter`, QuestionsSent, { to });
}
