/** Use cases of questions: all of a space with the rows they are about, their order for a call, and how many are open. */
import type { InSpace } from "#server/people/access.ts";
import type { StoredDataset } from "#server/storage/datasets.ts";
import type { QuestionOrder } from "#server/storage/question-order.ts";
import type { ThreadWithComments } from "#server/storage/review.ts";
import { can } from "#shared/access/abilities.ts";
import type { DatasetId, SpaceId, ThreadId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { OrderQuestions, Question, QuestionCount } from "#shared/wire/questions.ts";
import { presentThreads } from "./present-threads.ts";
import { type CellSettings, questionAbout, settingsOf } from "./question-about.ts";
import type { ReviewParts } from "./threads.ts";

/** resolved ones that are shown: the newest */
const RESOLVED = 500;

export interface QuestionsParts extends ReviewParts, CellSettings {
  readonly datasets: { ofSpace(space: SpaceId): Promise<readonly StoredDataset[]> };
  readonly questionOrder: QuestionOrder;
}

/** Open ones in the order of the call, else waiting longest first; with `all`, the resolved after them, newest first. */
export async function listQuestions(
  parts: QuestionsParts,
  { space, role }: InSpace,
  all: boolean,
): Promise<{ questions: Question[]; ordered: boolean }> {
  const { datasets, found } = await questionsOf(parts, space.id);
  const open = found.filter(({ resolved }) => !resolved);
  const resolved = all ? found.filter((thread) => thread.resolved).slice(-RESOLVED) : [];
  const order = await parts.questionOrder.of(space.id);
  const shown = await present(parts, datasets, [...open, ...resolved], role);
  const isOpen = ({ thread }: Question) => !thread.resolved;
  return {
    questions: [
      ...inOrder(shown.filter(isOpen), order),
      ...shown.filter((question) => !isOpen(question)).sort((a, b) => (lastSaid(a) < lastSaid(b) ? 1 : -1)),
    ],
    ordered: open.some(({ id }) => order.includes(id)),
  };
}

/** `forMe`: those that wait for someone in that role. */
export async function countQuestions(parts: QuestionsParts, { space, role }: InSpace): Promise<QuestionCount> {
  const { found } = await questionsOf(parts, space.id);
  const open = await presentThreads(
    parts,
    found.filter(({ resolved }) => !resolved),
  );
  const side = role === "reviewer" ? "reviewers" : can(role, "edit") ? "editors" : null;
  return { open: open.length, forMe: open.filter(({ waiting }) => waiting?.for === side).length };
}

/** For everyone in the space. */
export async function orderQuestions(parts: QuestionsParts, { space }: InSpace, { threads }: OrderQuestions) {
  await parts.questionOrder.put(space.id, threads);
  const [first] = (await questionsOf(parts, space.id)).found;
  // whoever has the list open looks again
  if (first !== undefined) parts.live.notify(first.dataset, { kind: "thread", thread: first.id });
}

async function questionsOf(
  parts: QuestionsParts,
  space: SpaceId,
): Promise<{ datasets: ReadonlyMap<DatasetId, StoredDataset>; found: readonly ThreadWithComments[] }> {
  const datasets = new Map(
    (await parts.datasets.ofSpace(space)).flatMap((dataset) =>
      dataset.changedAt === null ? [] : [[dataset.id, dataset] as const],
    ),
  );
  return { datasets, found: await parts.threads.questions([...datasets.keys()]) };
}

/** One room after the other: those of a whole space at once would be a lot of memory. */
async function present(
  parts: QuestionsParts,
  datasets: ReadonlyMap<DatasetId, StoredDataset>,
  threads: readonly ThreadWithComments[],
  role: Role,
): Promise<Question[]> {
  const shown = await presentThreads(parts, threads);
  const questions: Question[] = [];
  for (const [id, dataset] of datasets) {
    const its = shown.filter((_, at) => threads[at]?.dataset === id);
    if (its.length === 0) continue;
    const settings = await settingsOf(parts, id, role);
    questions.push(
      ...(await parts.live.read(id, ({ table }) =>
        its.map((thread) => questionAbout(table, dataset, thread, settings)),
      )),
    );
  }
  return questions;
}

/** Those that have a place by their place, then the others, waiting longest first. */
function inOrder(questions: readonly Question[], order: readonly ThreadId[]): Question[] {
  const places = new Map(order.map((id, at) => [id, at]));
  const placeOf = ({ thread }: Question) => places.get(thread.id) ?? Number.POSITIVE_INFINITY;
  return [...questions].sort((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)];
    return one === other ? (waitingSince(a) < waitingSince(b) ? -1 : 1) : one - other;
  });
}

function waitingSince({ thread }: Question): string {
  return thread.waiting?.since ?? "";
}

function lastSaid({ thread }: Question): string {
  return thread.comments.at(-1)?.at ?? "";
}
