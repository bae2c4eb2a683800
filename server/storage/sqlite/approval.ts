/** How far the review of datasets is, in SQLite. */
import { and, desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { DatasetId, UserId, VersionId } from "#shared/model/ids.ts";
import { PUBLIC_CURRENT } from "#shared/wire/review-steps.ts";
import type { Approvals, StoredApproval, StoredStep } from "../approval.ts";
import type { Database } from "./database.ts";
import { datasets } from "./schema/datasets.ts";
import { reviewSteps } from "./schema/review.ts";
import { stored } from "./stored.ts";

export function createSqliteApprovals({ drizzle }: Pick<Database, "drizzle">): Approvals {
  return {
    of: (dataset) =>
      stored(() => {
        const row = drizzle.select().from(datasets).where(eq(datasets.id, dataset)).get();
        return row === undefined ? null : approvalOf(row);
      }),
    steps: (dataset) =>
      stored(() =>
        drizzle
          .select()
          .from(reviewSteps)
          .where(eq(reviewSteps.dataset, dataset))
          .orderBy(desc(reviewSteps.id))
          .all()
          .map(stepOf),
      ),
    take: (before, after, step) =>
      stored(() =>
        drizzle.transaction((transaction) => {
          const { changes } = transaction
            .update(datasets)
            .set({ ...after, stateBy: step.by, stateAt: step.at })
            .where(
              and(
                eq(datasets.id, step.dataset),
                eq(datasets.state, before.state),
                sql`${datasets.approvedVersion} IS ${before.approvedVersion}`,
                sql`${datasets.publishedVersion} IS ${before.publishedVersion}`,
              ),
            )
            .run();
          if (changes === 1) transaction.insert(reviewSteps).values(step).run();
          return changes === 1;
        }),
      ),
  };
}

const PublicContent = VersionId.or(z.literal(PUBLIC_CURRENT));

function approvalOf(row: typeof datasets.$inferSelect): StoredApproval {
  const { state, approvedVersion, approvedSeal, publishedVersion } = row;
  return {
    state,
    approvedVersion: approvedVersion === null ? null : VersionId.parse(approvedVersion),
    approvedSeal,
    publishedVersion: publishedVersion === null ? null : PublicContent.parse(publishedVersion),
  };
}

function stepOf(row: typeof reviewSteps.$inferSelect): StoredStep {
  return {
    ...row,
    dataset: DatasetId.parse(row.dataset),
    by: UserId.parse(row.by),
    version: row.version === null ? null : VersionId.parse(row.version),
  };
}
