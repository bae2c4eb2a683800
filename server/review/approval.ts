/** Use cases of approval: how far the review of a dataset is, and the steps that people take. What is approved is a version, exactly as it was looked at. */

import type { VersionsParts } from "#server/history/versions.ts";
import type { Notices } from "#server/notices/notices.ts";
import type { Audit } from "#server/people/audit.ts";
import { personOf } from "#server/people/people.ts";
import type { Approvals, StoredApproval } from "#server/storage/approval.ts";
import type { Members } from "#server/storage/spaces.ts";
import type { DatasetId, VersionId } from "#shared/model/ids.ts";
import type { PresentPlace, ReviewStep, TakeStep } from "#shared/wire/approval.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Review } from "#shared/wire/review.ts";
import { PUBLIC_CURRENT, stateAfter } from "#shared/wire/review-steps.ts";
import { presentReview } from "./approval-present.ts";
import { tellOfStep } from "./approval-tell.ts";
import type { ContentSeals } from "./content-seals.ts";
import type { Acting } from "./threads.ts";

const PUBLISHING: readonly ReviewStep[] = ["publish", "publish-unapproved", "publish-current"];

export interface ApprovalParts extends VersionsParts {
  readonly approvals: Approvals;
  readonly contentSeals: ContentSeals;
  readonly members: Members;
  /** the file of what is public */
  readonly publishedFiles: { forget(dataset: DatasetId): Promise<void> };
  readonly notices?: Notices;
  readonly audit?: Audit;
  readonly now: () => number;
}

/** Throws "dataset-not-found". */
export async function readReview(parts: ApprovalParts, dataset: DatasetId): Promise<Review> {
  return presentReview(await requireApproval(parts, dataset), await parts.approvals.steps(dataset), (ids) =>
    parts.people.findAll(ids).then((users) => users.map(personOf)),
  );
}

/** Where the table is now, everything that was received included. */
export async function presentPlace(parts: ApprovalParts, dataset: DatasetId): Promise<PresentPlace> {
  await parts.live.read(dataset, () => undefined);
  const seq = await parts.updateLog.head(dataset);
  return { seq, seal: await parts.contentSeals.at(dataset, seq) };
}

/**
 * Takes a step; its right was asked (`STEP_RULES`). Throws "step-not-possible", and "table-changed" when what is decided about is not
 * what was seen.
 */
export async function takeStep(parts: ApprovalParts, acting: Acting, asked: TakeStep): Promise<Review> {
  const { id: dataset } = acting.dataset;
  const made: VersionId[] = [];
  try {
    for (;;) {
      const before = await requireApproval(parts, dataset);
      const reached = stateAfter(asked.step, {
        state: before.state,
        approved: before.approvedVersion,
        published: before.publishedVersion,
      });
      if ("refused" in reached) throw new ProblemError("step-not-possible", { args: { because: reached.refused } });
      const [kept] = made.length > 0 || !("seen" in asked) ? made : [await keepSeen(parts, acting, asked)];
      if (kept !== undefined && made.length === 0) made.push(kept);
      const { version, after } = outcome(before, asked, kept ?? null);
      const step = {
        ...{ dataset, step: asked.step, state: reached.state, by: acting.user.id, at: parts.now() },
        ...{ version, note: asked.note || null },
        name: PUBLISHING.includes(asked.step) ? acting.dataset.name : null,
      };
      // somebody took another step meanwhile: judged anew
      if (!(await parts.approvals.take(before, { ...after, state: reached.state }, step))) continue;
      made.length = 0;
      if (after.publishedVersion !== before.publishedVersion) await parts.publishedFiles.forget(dataset);
      parts.live.notify(dataset, { kind: "review", dataset, about: "state" });
      await tellOfStep(parts, acting, step);
      return await readReview(parts, dataset);
    }
  } finally {
    // made for a step that was not taken
    if (made.length > 0) await parts.versions.remove(made);
  }
}

/** Keeps what the person saw as a version. Throws "table-changed" when it is not that, or not any more and they do not know. */
async function keepSeen(
  parts: ApprovalParts,
  { dataset: { id }, user }: Acting,
  { step, seen, although }: Extract<TakeStep, { readonly seen: PresentPlace }>,
): Promise<VersionId> {
  const present = await presentPlace(parts, id);
  const isThere = seen.seq <= present.seq && (await parts.contentSeals.at(id, seen.seq)) === seen.seal;
  if (!isThere || (!although && present.seal !== seen.seal)) throw new ProblemError("table-changed");
  const cause = step === "approve" ? "approved" : "published";
  return (await parts.versionPoints.make(id, { cause, name: null, author: user.id, seq: seen.seq })).id;
}

function outcome(
  before: StoredApproval,
  asked: TakeStep,
  kept: VersionId | null,
): { readonly version: VersionId | null; readonly after: Omit<StoredApproval, "state"> } {
  const { state: _, ...same } = before;
  switch (asked.step) {
    case "approve":
      return { version: kept, after: { ...same, approvedVersion: kept, approvedSeal: asked.seen.seal } };
    case "publish-unapproved":
      return { version: kept, after: { ...same, publishedVersion: kept } };
    case "publish":
      return { version: before.approvedVersion, after: { ...same, publishedVersion: before.approvedVersion } };
    case "publish-current":
      return { version: null, after: { ...same, publishedVersion: PUBLIC_CURRENT } };
    case "take-back-publication":
      return {
        version: before.publishedVersion === PUBLIC_CURRENT ? null : before.publishedVersion,
        after: { ...same, publishedVersion: null },
      };
    default:
      return { version: null, after: same };
  }
}

async function requireApproval(parts: Pick<ApprovalParts, "approvals">, dataset: DatasetId): Promise<StoredApproval> {
  const found = await parts.approvals.of(dataset);
  if (found === null) throw new ProblemError("dataset-not-found");
  return found;
}
