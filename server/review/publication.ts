/** What anyone may see of a dataset: the version that an owner published, or the table as it is where they said so, and nothing else. */
import type { Approvals, PublicContent } from "#server/storage/approval.ts";
import type { Datasets } from "#server/storage/datasets.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { PUBLIC_CURRENT } from "#shared/wire/review-steps.ts";

export interface Publication {
  readonly dataset: DatasetId;
  /** what it was called when it was published */
  readonly name: string;
  readonly content: PublicContent;
  /** ms since 1970: when it was published; of the table as it is, when it was changed last */
  readonly at: number;
}

/** null when there is no such dataset, it is in the trash, or nothing of it is public: who asks is not told which. */
export async function publicationOf(
  { datasets, approvals }: { readonly datasets: Datasets; readonly approvals: Approvals },
  id: DatasetId,
): Promise<Publication | null> {
  const [dataset, approval] = await Promise.all([datasets.find(id), approvals.of(id)]);
  const content = approval?.publishedVersion ?? null;
  if (dataset === null || dataset.deletedAt !== null || content === null) return null;
  const steps = await approvals.steps(id);
  if (content === PUBLIC_CURRENT) {
    const step = steps.find((taken) => taken.step === "publish-current");
    const at = Math.max(dataset.changedAt ?? dataset.createdAt, step?.at ?? 0);
    return { dataset: id, name: step?.name ?? dataset.name, content, at };
  }
  const step = steps.find(
    (taken) => taken.version === content && (taken.step === "publish" || taken.step === "publish-unapproved"),
  );
  return { dataset: id, name: step?.name ?? dataset.name, content, at: step?.at ?? dataset.createdAt };
}
