/** What is known of datasets, and uploads, in SQLite. */
import { and, desc, eq, gt, inArray, isNotNull, isNull, lt } from "drizzle-orm";
import { DatasetId, SpaceId, UploadId, UserId } from "#shared/model/ids.ts";
import type { Datasets, StoredDataset, StoredUpload, Uploads } from "../datasets.ts";
import type { Database } from "./database.ts";
import { bilanTexts, stepNotes, toldApart } from "./schema/cleaning.ts";
import { datasets, locks, uploads } from "./schema/datasets.ts";
import { geocodingBatches, geocodingJobs, territories } from "./schema/geocoding.ts";
import { changeBlocks, changePlaces, changes, journalHeads, versions } from "./schema/history.ts";
import { imports, settledDoubts } from "./schema/imports.ts";
import { clientIds, documents, snapshots, updates } from "./schema/log.ts";
import { notices, questionPlaces, visits } from "./schema/notices.ts";
import { privacyDecisions } from "./schema/privacy.ts";
import { purges } from "./schema/purges.ts";
import {
  assignmentParts,
  assignments,
  marks,
  reviewSteps,
  spotCheckRows,
  spotChecks,
  threads,
} from "./schema/review.ts";
import { savedViews } from "./schema/views.ts";
import { stored } from "./stored.ts";
import { removeComments } from "./threads.ts";

export function createSqliteDatasets({ drizzle }: Pick<Database, "drizzle">): Datasets {
  return {
    add: (dataset) => stored(() => void drizzle.insert(datasets).values(dataset).run()),
    find: (id) =>
      stored(() => {
        const row = drizzle.select().from(datasets).where(eq(datasets.id, id)).get();
        return row === undefined ? null : datasetOf(row);
      }),
    ofSpace: (space) =>
      stored(() =>
        drizzle
          .select()
          .from(datasets)
          .where(and(eq(datasets.space, space), isNull(datasets.deletedAt)))
          .orderBy(desc(datasets.createdAt), desc(datasets.id))
          .all()
          .map(datasetOf),
      ),
    change: (id, change) =>
      stored(() => {
        if (Object.keys(change).length > 0) drizzle.update(datasets).set(change).where(eq(datasets.id, id)).run();
      }),
    trashOf: (space) =>
      stored(() =>
        drizzle
          .select()
          .from(datasets)
          .where(and(eq(datasets.space, space), isNotNull(datasets.deletedAt)))
          .orderBy(desc(datasets.deletedAt), desc(datasets.id))
          .all()
          .map(datasetOf),
      ),
    deletedBefore: (at) =>
      stored(() => drizzle.select().from(datasets).where(lt(datasets.deletedAt, at)).all().map(datasetOf)),
    // it reads first: the log's own thread must not write in between
    purge: (id) =>
      stored(() => drizzle.transaction((transaction) => purge(transaction, id), { behavior: "immediate" })),
  };
}

/** What refers to a dataset by its id, in an order that leaves no reference behind it hanging. */
const HANGING = [
  locks,
  notices,
  visits,
  versions,
  changeBlocks,
  changePlaces,
  changes,
  journalHeads,
  clientIds,
  snapshots,
  updates,
  documents,
  threads,
  marks,
  reviewSteps,
  spotChecks,
  assignments,
  savedViews,
  privacyDecisions,
  bilanTexts,
  stepNotes,
  toldApart,
  geocodingBatches,
  geocodingJobs,
  territories,
  settledDoubts,
  imports,
  purges,
];

function purge(transaction: Pick<Database["drizzle"], "select" | "delete">, id: DatasetId): string[] {
  const purged = transaction
    .select()
    .from(datasets)
    .where(and(eq(datasets.id, id), isNotNull(datasets.deletedAt)))
    .get();
  if (purged === undefined) return [];
  const brought = transaction
    .select({ sha256: imports.original, at: imports.at })
    .from(imports)
    .where(eq(imports.dataset, id))
    .all();
  const itsThreads = transaction.select({ id: threads.id }).from(threads).where(eq(threads.dataset, id));
  transaction.delete(questionPlaces).where(inArray(questionPlaces.thread, itsThreads)).run();
  removeComments(transaction, eq(threads.dataset, id));
  const itsChecks = transaction.select({ id: spotChecks.id }).from(spotChecks).where(eq(spotChecks.dataset, id));
  transaction.delete(spotCheckRows).where(inArray(spotCheckRows.check, itsChecks)).run();
  const itsAssignments = transaction
    .select({ id: assignments.id })
    .from(assignments)
    .where(eq(assignments.dataset, id));
  transaction.delete(assignmentParts).where(inArray(assignmentParts.assignment, itsAssignments)).run();
  for (const table of HANGING) transaction.delete(table).where(eq(table.dataset, id)).run();
  transaction.delete(datasets).where(eq(datasets.id, id)).run();
  const lastUse = new Map<string, number>();
  const { original, createdAt } = purged;
  if (original !== null) lastUse.set(original, createdAt);
  for (const { sha256, at } of brought) lastUse.set(sha256, Math.max(at, lastUse.get(sha256) ?? at));
  const unused = [...lastUse].filter(([sha256, at]) => !isUsed(transaction, sha256, at)).map(([sha256]) => sha256);
  if (unused.length > 0) transaction.delete(uploads).where(inArray(uploads.sha256, unused)).run();
  return unused;
}

function isUsed(transaction: Pick<Database["drizzle"], "select">, sha256: string, at: number): boolean {
  const uses = [
    transaction.select().from(datasets).where(eq(datasets.original, sha256)),
    transaction.select().from(imports).where(eq(imports.original, sha256)),
    // uploaded again since: someone may be about to import it
    transaction
      .select()
      .from(uploads)
      .where(and(eq(uploads.sha256, sha256), gt(uploads.createdAt, at))),
  ];
  return uses.some((use) => use.get() !== undefined);
}

export function createSqliteUploads({ drizzle }: Pick<Database, "drizzle">): Uploads {
  return {
    add: (upload) => stored(() => void drizzle.insert(uploads).values(upload).run()),
    find: (id) =>
      stored(() => {
        const row = drizzle.select().from(uploads).where(eq(uploads.id, id)).get();
        return row === undefined ? null : uploadOf(row);
      }),
    ofFile: (space, sha256) =>
      stored(() =>
        drizzle
          .select()
          .from(uploads)
          .where(and(eq(uploads.space, space), eq(uploads.sha256, sha256)))
          .orderBy(desc(uploads.createdAt), desc(uploads.id))
          .all()
          .map(uploadOf),
      ),
  };
}

function uploadOf(row: typeof uploads.$inferSelect): StoredUpload {
  return { ...row, id: UploadId.parse(row.id), space: SpaceId.parse(row.space), user: UserId.parse(row.user) };
}

function datasetOf(row: typeof datasets.$inferSelect): StoredDataset {
  // how far its review is, is told elsewhere
  const { state, stateBy, stateAt, approvedVersion, approvedSeal, publishedVersion, ...dataset } = row;
  return {
    ...dataset,
    id: DatasetId.parse(row.id),
    space: SpaceId.parse(row.space),
    createdBy: UserId.parse(row.createdBy),
    deletedBy: row.deletedBy === null ? null : UserId.parse(row.deletedBy),
  };
}
