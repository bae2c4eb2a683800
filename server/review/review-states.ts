/** How far the review of many datasets is, for lists: whether what was approved was changed since, told by its content. */
import type { Approvals, StoredApproval } from "#server/storage/approval.ts";
import type { UpdateLog } from "#server/storage/update-log.ts";
import type { Versions } from "#server/storage/versions.ts";
import type { Logger } from "#server/sync/logger.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { DatasetSummary } from "#shared/wire/http.ts";
import type { ContentSeals } from "./content-seals.ts";

export interface ReviewStatesParts {
  readonly approvals: Approvals;
  readonly contentSeals: ContentSeals;
  readonly updateLog: UpdateLog;
  readonly versions: Versions;
  readonly log: Pick<Logger, "warn">;
}

type ReviewState = NonNullable<DatasetSummary["review"]>;

/** One after the other: no more than one document is opened at a time. What cannot be read of one is unknown, the others are told. */
export async function reviewStates(
  parts: ReviewStatesParts,
  datasets: readonly { readonly id: DatasetId }[],
): Promise<ReadonlyMap<DatasetId, ReviewState>> {
  const states = new Map<DatasetId, ReviewState>();
  for (const { id } of datasets) {
    const approval = await parts.approvals.of(id);
    if (approval === null) continue;
    const modified = await isModified(parts, id, approval).catch((err: unknown) => {
      parts.log.warn({ err, dataset: id }, "whether a dataset was changed since it was approved is not known");
      return null;
    });
    states.set(id, { state: approval.state, modified, isPublic: approval.publishedVersion !== null });
  }
  return states;
}

async function isModified(
  { contentSeals, updateLog, versions }: ReviewStatesParts,
  dataset: DatasetId,
  { state, approvedSeal, approvedVersion }: StoredApproval,
): Promise<boolean> {
  if (approvedSeal === null || (state !== "approved" && state !== "published")) return false;
  const head = await updateLog.head(dataset);
  const approved = approvedVersion === null ? null : await versions.find(approvedVersion);
  // nothing was recorded since: no document to open
  if (approved?.seq === head) return false;
  return (await contentSeals.at(dataset, head)) !== approvedSeal;
}
