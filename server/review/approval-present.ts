/** How far a review is, as people are shown it. */
import type { StoredApproval, StoredStep } from "#server/storage/approval.ts";
import type { UserId, VersionId } from "#shared/model/ids.ts";
import type { Person } from "#shared/wire/http.ts";
import type { Review } from "#shared/wire/review.ts";
import { PUBLIC_CURRENT } from "#shared/wire/review-steps.ts";

/** `steps`: newest first. */
export async function presentReview(
  { state, approvedVersion, approvedSeal, publishedVersion }: StoredApproval,
  steps: readonly StoredStep[],
  findPeople: (ids: readonly UserId[]) => Promise<readonly Person[]>,
): Promise<Review> {
  const people = new Map((await findPeople([...new Set(steps.map(({ by }) => by))])).map((one) => [one.id, one]));
  const by = (step: StoredStep | undefined) => (step === undefined ? null : (people.get(step.by) ?? null));
  const at = (step: StoredStep | undefined) => new Date(step?.at ?? 0).toISOString();
  const approval = lastOf(steps, approvedVersion, ["approve"]);
  const publication =
    publishedVersion === PUBLIC_CURRENT
      ? steps.find(({ step }) => step === "publish-current")
      : lastOf(steps, publishedVersion, ["publish", "publish-unapproved"]);
  return {
    state,
    approved:
      approvedVersion === null
        ? null
        : { version: approvedVersion, seal: approvedSeal ?? "", by: by(approval), at: at(approval) },
    published:
      publishedVersion === null
        ? null
        : {
            version: publishedVersion === PUBLIC_CURRENT ? null : publishedVersion,
            ...{ by: by(publication), at: at(publication) },
            approved: publication?.step === "publish",
            reason: publication?.step === "publish-unapproved" ? publication.note : null,
          },
    steps: steps.map((step) => ({
      ...{ id: step.id, step: step.step, state: step.state, by: by(step), at: at(step) },
      ...{ version: step.version, note: step.note },
    })),
  };
}

function lastOf(
  steps: readonly StoredStep[],
  version: VersionId | null,
  kinds: readonly StoredStep["step"][],
): StoredStep | undefined {
  return steps.find((step) => version !== null && step.version === version && kinds.includes(step.step));
}
