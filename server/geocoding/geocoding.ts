/** Use cases of geocoding: an editor asks for a table, everyone in it sees how far it is and what was found; writing it is their gesture. */
import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";
import type { Actor } from "#server/people/actor.ts";
import { personOf } from "#server/people/people.ts";
import type { GeocodingJobs, StoredGeocoding } from "#server/storage/geocoding.ts";
import { newId } from "#server/storage/new-id.ts";
import type { People } from "#server/storage/people.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import { GeocodedPlace } from "#shared/geo/geocoded.ts";
import { type DatasetId, RowId, UploadId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import type {
  GeocodingAnswers,
  GeocodingAsk,
  GeocodingFound,
  GeocodingState,
  SearchAddress,
} from "#shared/wire/geocoding.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { batchesOf } from "./batches.ts";
import type { Geocoder } from "./geocoder.ts";
import { BatchLine, type GeocodingRunner } from "./runner.ts";

export interface GeocodingParts {
  readonly geocodingJobs: GeocodingJobs;
  readonly geocodingRunner: GeocodingRunner;
  /** null: none is configured */
  readonly geocoder: Geocoder | null;
  readonly live: Pick<LiveDatasets, "read" | "notify">;
  readonly people: People;
  readonly now: () => number;
}

/** batches in one page of answers */
const PAGE = 5;

export async function geocodingState(parts: GeocodingParts, dataset: DatasetId): Promise<GeocodingState> {
  const stored = await parts.geocodingJobs.of(dataset);
  return { service: parts.geocoder?.host ?? null, job: stored === null ? null : await shown(parts, stored) };
}

/** Throws "geocoder-off", "geocoding-runs", "nothing-to-geocode", "column-not-found". */
export async function beginGeocoding(
  parts: GeocodingParts,
  dataset: DatasetId,
  user: Actor,
  ask: GeocodingAsk,
): Promise<GeocodingState> {
  if (parts.geocoder === null) throw new ProblemError("geocoder-off");
  const { batches, total } = await parts.live.read(dataset, ({ table }) => inTurns(batchesOf(table, ask)));
  if (total === 0) throw new ProblemError("nothing-to-geocode");
  const job: StoredGeocoding = {
    ...{ id: newId(UploadId), dataset, by: user.id, at: parts.now() },
    // the rows are in the batches
    ask: { ...ask, rows: null },
    ...{ state: "running", done: 0, total, problem: null },
  };
  if (!(await parts.geocodingJobs.begin(job, batches))) throw new ProblemError("geocoding-runs");
  changed(parts, dataset);
  parts.geocodingRunner.wake();
  return geocodingState(parts, dataset);
}

/** It stops where it is; `goOn` takes it up again. Throws "geocoder-off", "not-found". */
export async function turnGeocoding(parts: GeocodingParts, dataset: DatasetId, goOn: boolean): Promise<GeocodingState> {
  const job = await parts.geocodingJobs.of(dataset);
  if (job === null) throw new ProblemError("not-found");
  if (goOn && parts.geocoder === null) throw new ProblemError("geocoder-off");
  if (job.state !== "done") {
    const to = goOn
      ? ({ state: "running", problem: null } as const)
      : ({ state: "stopped", problem: "asked-to-stop" } as const);
    await parts.geocodingJobs.turn(job.id, to);
    if (goOn) parts.geocodingRunner.wake();
    else parts.geocodingRunner.drop(job.id);
    changed(parts, dataset);
  }
  return geocodingState(parts, dataset);
}

/** What was found and not written is gone. */
export async function forgetGeocoding(parts: GeocodingParts, dataset: DatasetId): Promise<void> {
  const job = await parts.geocodingJobs.of(dataset);
  if (job === null) return;
  await parts.geocodingJobs.forget(dataset);
  parts.geocodingRunner.drop(job.id);
  changed(parts, dataset);
}

export async function geocodingAnswers(
  parts: GeocodingParts,
  dataset: DatasetId,
  from: number,
): Promise<GeocodingAnswers> {
  const job = await parts.geocodingJobs.of(dataset);
  if (job === null) return { answers: [], next: null };
  const batches = await parts.geocodingJobs.answers(job.id, from, PAGE);
  const answers = batches.flatMap(({ asked, answered }) => {
    const lines = z.array(BatchLine).parse(JSON.parse(asked));
    const places = z.array(GeocodedPlace.nullable()).parse(JSON.parse(answered));
    return lines.flatMap((line, at) =>
      line.rows.map((row) => ({ row: RowId.parse(row), asked: line.asked, place: places[at] ?? null })),
    );
  });
  const last = batches.at(-1);
  return { answers, next: last === undefined || batches.length < PAGE ? null : last.number + 1 };
}

/** characters: less is no address */
const SHORTEST = 3;

/** Throws "geocoder-off", "geocoder-unreachable". */
export async function searchAddress(
  { geocoder }: GeocodingParts,
  { q, lat, lon }: SearchAddress,
): Promise<GeocodingFound> {
  if (geocoder === null) throw new ProblemError("geocoder-off");
  if (q.length < SHORTEST) return { places: [] };
  const near = lat === undefined || lon === undefined ? null : { latitude: lat, longitude: lon };
  return { places: [...(await geocoder.search(q, near))] };
}

async function shown(parts: GeocodingParts, { by, at, dataset: _, ...rest }: StoredGeocoding) {
  const [user] = await parts.people.findAll([by]);
  if (user === undefined) return null;
  return { ...rest, by: personOf(user), at: new Date(at).toISOString() };
}

function changed({ live }: GeocodingParts, dataset: DatasetId): void {
  live.notify(dataset, { kind: "geocoding", dataset });
}

/** Others are served between two slices. */
async function inTurns<T>(work: InSlices<T>): Promise<T> {
  for (;;) {
    const slice = work.next();
    if (slice.done === true) return slice.value;
    await nextTurn();
  }
}
