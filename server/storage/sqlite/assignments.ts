/** What was shared out, in SQLite. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { AssignmentId, ColumnId, type DatasetId, UserId } from "#shared/model/ids.ts";
import type { Assignments, StoredAssignment } from "../assignments.ts";
import type { Database } from "./database.ts";
import { assignmentParts, assignments } from "./schema/review.ts";
import { stored } from "./stored.ts";

type Reading = Pick<Database["drizzle"], "select">;
type Writing = Pick<Database["drizzle"], "insert" | "delete">;

const Columns = z.array(ColumnId);

export function createSqliteAssignments({ drizzle }: Pick<Database, "drizzle">): Assignments {
  return {
    of: (dataset) => stored(() => allOf(drizzle, dataset)),
    keep: (dataset, next) =>
      stored(() =>
        drizzle.transaction(
          (transaction) => {
            const kept = next(allOf(transaction, dataset));
            if (kept !== null) put(transaction, dataset, kept);
            return kept;
          },
          { behavior: "immediate" },
        ),
      ),
    remove: (dataset, id) =>
      stored(() =>
        drizzle.transaction(
          (transaction) => {
            const here = and(eq(assignments.dataset, dataset), eq(assignments.id, id));
            if (transaction.select({ id: assignments.id }).from(assignments).where(here).get() === undefined)
              return false;
            transaction.delete(assignmentParts).where(eq(assignmentParts.assignment, id)).run();
            transaction.delete(assignments).where(here).run();
            return true;
          },
          { behavior: "immediate" },
        ),
      ),
  };
}

function allOf(drizzle: Reading, dataset: DatasetId): StoredAssignment[] {
  const here = eq(assignments.dataset, dataset);
  const found = drizzle
    .select()
    .from(assignments)
    .where(here)
    .orderBy(asc(assignments.at), asc(sql`${assignments}.rowid`))
    .all();
  const ids = drizzle.select({ id: assignments.id }).from(assignments).where(here);
  const parts = drizzle
    .select()
    .from(assignmentParts)
    .where(inArray(assignmentParts.assignment, ids))
    .orderBy(asc(assignmentParts.place))
    .all();
  return found.map(({ id, by, at, how, fill }) => ({
    id: AssignmentId.parse(id),
    by: UserId.parse(by),
    at,
    how,
    fill: Columns.parse(JSON.parse(fill)),
    parts: parts
      .filter(({ assignment }) => assignment === id)
      .map(({ to, rows, columns }) => ({
        to: UserId.nullable().parse(to),
        rows,
        columns: Columns.parse(JSON.parse(columns)),
      })),
  }));
}

function put(drizzle: Writing, dataset: DatasetId, kept: StoredAssignment): void {
  const { id, by, at, how } = kept;
  const said = { dataset, by, at, how, fill: JSON.stringify(kept.fill) };
  drizzle
    .insert(assignments)
    .values({ id, ...said })
    .onConflictDoUpdate({ target: assignments.id, set: said })
    .run();
  drizzle.delete(assignmentParts).where(eq(assignmentParts.assignment, id)).run();
  kept.parts.forEach(({ to, rows, columns }, place) => {
    drizzle
      .insert(assignmentParts)
      .values({ assignment: id, place, to, rows, columns: JSON.stringify(columns) })
      .run();
  });
}
