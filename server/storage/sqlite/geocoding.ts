/** Requests to the geocoder, in SQLite. */
import { and, asc, eq, gte, isNotNull, isNull, lt, ne, notInArray, sql } from "drizzle-orm";
import { DatasetId, UserId } from "#shared/model/ids.ts";
import { GeocodingAsk } from "#shared/wire/geocoding.ts";
import type { GeocodingJobs, StoredGeocoding } from "../geocoding.ts";
import type { Database } from "./database.ts";
import { datasets } from "./schema/datasets.ts";
import { geocodingBatches as batches, geocodingJobs as jobs } from "./schema/geocoding.ts";
import { stored } from "./stored.ts";

export function createSqliteGeocoding({ drizzle }: Pick<Database, "drizzle">): GeocodingJobs {
  const inOne = <T>(work: (transaction: Pick<typeof drizzle, "select" | "insert" | "update" | "delete">) => T) =>
    stored(() => drizzle.transaction(work, { behavior: "immediate" }));
  return {
    begin: (job, asked) =>
      inOne((transaction) => {
        const before = transaction.select().from(jobs).where(eq(jobs.dataset, job.dataset)).get();
        if (before?.state === "running") return false;
        transaction.delete(batches).where(eq(batches.dataset, job.dataset)).run();
        transaction.delete(jobs).where(eq(jobs.dataset, job.dataset)).run();
        transaction
          .insert(jobs)
          .values({ ...job, ask: JSON.stringify(job.ask) })
          .run();
        asked.forEach((one, number) => {
          transaction.insert(batches).values({ dataset: job.dataset, job: job.id, number, asked: one }).run();
        });
        return true;
      }),
    of: (dataset) =>
      stored(() => {
        const row = drizzle.select().from(jobs).where(eq(jobs.dataset, dataset)).get();
        return row === undefined ? null : jobOf(row);
      }),
    running: () =>
      stored(() => {
        const inTrash = drizzle.select({ id: datasets.id }).from(datasets).where(isNotNull(datasets.deletedAt));
        const runs = and(eq(jobs.state, "running"), notInArray(jobs.dataset, inTrash));
        return drizzle.select().from(jobs).where(runs).orderBy(asc(jobs.at)).all().map(jobOf);
      }),
    nextBatch: (job) =>
      stored(
        () =>
          drizzle
            .select({ number: batches.number, asked: batches.asked })
            .from(batches)
            .where(and(eq(batches.job, job), isNull(batches.answered)))
            .orderBy(asc(batches.number))
            .limit(1)
            .get() ?? null,
      ),
    answer: (job, number, answered, lines) =>
      inOne((transaction) => {
        const there = and(eq(jobs.id, job), eq(jobs.state, "running"));
        const done = { done: sql`${jobs.done} + ${lines}` };
        if (transaction.update(jobs).set(done).where(there).run().changes === 0) return false;
        const one = and(eq(batches.job, job), eq(batches.number, number));
        transaction.update(batches).set({ answered }).where(one).run();
        return true;
      }),
    turn: (job, to) => stored(() => drizzle.update(jobs).set(to).where(eq(jobs.id, job)).run().changes > 0),
    answers: (job, from, most) =>
      stored(() =>
        drizzle
          .select({ number: batches.number, asked: batches.asked, answered: batches.answered })
          .from(batches)
          .where(and(eq(batches.job, job), gte(batches.number, from)))
          .orderBy(asc(batches.number))
          .limit(most)
          .all()
          .flatMap(({ answered, ...batch }) => (answered === null ? [] : [{ ...batch, answered }])),
      ),
    forget: (dataset) =>
      inOne((transaction) => {
        transaction.delete(batches).where(eq(batches.dataset, dataset)).run();
        transaction.delete(jobs).where(eq(jobs.dataset, dataset)).run();
      }),
    forgetBefore: (at) =>
      inOne((transaction) => {
        const old = transaction
          .select({ dataset: jobs.dataset })
          .from(jobs)
          .where(and(lt(jobs.at, at), ne(jobs.state, "running")))
          .all();
        for (const { dataset } of old) {
          transaction.delete(batches).where(eq(batches.dataset, dataset)).run();
          transaction.delete(jobs).where(eq(jobs.dataset, dataset)).run();
        }
      }),
  };
}

function jobOf({ dataset, by, ask, ...rest }: typeof jobs.$inferSelect): StoredGeocoding {
  return {
    ...rest,
    dataset: DatasetId.parse(dataset),
    by: UserId.parse(by),
    ask: GeocodingAsk.parse(JSON.parse(ask)),
  };
}
