import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { LIMITS } from "#shared/model/limits.ts";

const HELD_IN: Readonly<Record<keyof typeof LIMITS, readonly [file: string, test: string]>> = {
  uploadBytes: ["server/http/uploads.test.ts", "too-large"],
  unpackedFileBytes: ["server/workers/sources/hostile-files.test.ts", "unpackedFileBytes: 4999"],
  archiveFiles: ["server/workers/sources/hostile-files.test.ts", "archiveFiles: 2"],
  tablesOfFile: ["server/workers/sources/hostile-files.test.ts", "tablesOfFile: 2"],
  rows: ["server/datasets/preview-upload.test.ts", "too many rows"],
  columns: ["server/datasets/preview-upload.test.ts", "too many titles"],
  rowsSetAside: ["shared/wire/imports.test.ts", "LIMITS.rowsSetAside"],
  cellLength: ["shared/document/gestures.test.ts", "LIMITS.cellLength + 1"],
  columnNameLength: ["server/datasets/preview-upload.test.ts", "a title too long"],
  messageBytes: ["server/sync/refusals.test.ts", "a message larger than a message may be"],
  presenceBytes: ["server/sync/refusals.test.ts", "presence larger than 3 KiB"],
  framesPerSecond: ["server/sync/slow-readers.test.ts", "who sends frames faster than the limit is slowed down"],
  framesBurst: ["server/sync/slow-readers.test.ts", "who sends frames faster than the limit is slowed down"],
  sessionsPerRoom: ["server/sync/refusals.test.ts", "one person has so many sessions in a room"],
  sessionsPerUser: ["server/sync/refusals.test.ts", "one person has so many sessions in a room"],
  roomsLoaded: ["server/sync/room-limits.test.ts", "beyond so many tables in memory"],
  bufferedBytes: ["server/sync/stalled-reader.test.ts", "a reader who has stopped is cut off"],
  unpackedBytes: ["server/sync/hostile.test.ts", "rows that unpack to far more than they say"],
  stepsPerUpdate: ["shared/document/inspect-update.test.ts", "LIMITS.stepsPerUpdate + 1"],
  gesturesPerUpdate: ["shared/document/inspect-update.test.ts", "LIMITS.gesturesPerUpdate + 1"],
  commentLength: ["server/review/threads.test.ts", "LIMITS.commentLength + 1"],
  threadsPerDataset: ["server/review/comment-limits.test.ts", "LIMITS.threadsPerDataset"],
  commentsPerThread: ["server/review/comment-limits.test.ts", "LIMITS.commentsPerThread"],
  nameLength: ["server/http/spaces.test.ts", '"L".repeat(201)'],
  schemaBytes: ["server/http/problems.test.ts", "five megabytes"],
};

test.each(Object.entries(HELD_IN))("the limit %s is held by a test", (_, [file, name]) => {
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
  expect(readFileSync(path, "utf8")).toContain(name);
});

test("every limit of the product is in the list", () => {
  expect(Object.keys(HELD_IN).sort()).toEqual(Object.keys(LIMITS).sort());
});
