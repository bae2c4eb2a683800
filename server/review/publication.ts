/** What anyone may see of a dataset: the version that an owner published, and nothing else. */
import type { Approvals } from "#server/storage/approval.ts";
import type { Datasets } from "#server/storage/datasets.ts";
import type { DatasetId, VersionId } from "#shared/model/ids.ts";

export interface Publication {
  readonly dataset: DatasetId;
  /** what it was called when it was published */
  readonly name: string;
  readonly version: VersionId;
  /** ms since 1970: when it was published */
  readonly at: number;
}

/** null when there is no such dataset, it is in the trash, or nothing of it is public: who asks is not told which. */
export async function publicationOf(
  { datasets, approvals }: { readonly datasets: Datasets; readonly approvals: Approvals },
  id: DatasetId,
): Promise<Publication | null> {
  const [dataset, approval] = await Promise.all([datasets.find(id), approvals.of(id)]);
  const version = approval?.publishedVersion ?? null;
  if (dataset === null || dataset.deletedAt !== null || version === null) return null;
  const step = (await approvals.steps(id)).find(
    (taken) => taken.version === version && (taken.step === "publish" || taken.step === "publish-unapproved"),
  );
  return { dataset: id, name: step?.name ?? dataset.name, version, at: step?.at ?? dataset.createdAt };
}
