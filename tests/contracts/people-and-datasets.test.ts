/** The same contracts held by the memory and the SQLite adapters. */
import { join } from "node:path";
import { describe, onTestFinished } from "vitest";
import { createMemoryAuditLog } from "#server/storage/memory/audit.ts";
import { createMemoryDatasets } from "#server/storage/memory/datasets.ts";
import { createMemoryPeople, createMemorySessions } from "#server/storage/memory/people.ts";
import { createMemorySpaces } from "#server/storage/memory/spaces.ts";
import { createMemoryThreads } from "#server/storage/memory/threads.ts";
import type { People } from "#server/storage/people.ts";
import { createSqliteApiTokens } from "#server/storage/sqlite/api-tokens.ts";
import { createSqliteAuditLog } from "#server/storage/sqlite/audit.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqliteDatasets, createSqliteUploads } from "#server/storage/sqlite/datasets.ts";
import { createSqliteInvitations } from "#server/storage/sqlite/invitations.ts";
import { createSqliteMembers } from "#server/storage/sqlite/members.ts";
import { createSqlitePeople, createSqliteSessions } from "#server/storage/sqlite/people.ts";
import { createSqliteSpaces } from "#server/storage/sqlite/spaces.ts";
import { createSqliteComments, createSqliteThreads } from "#server/storage/sqlite/threads.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { describeDatasets } from "./datasets.contract.ts";
import { describeMembers } from "./members.contract.ts";
import { describePeople } from "./people.contract.ts";
import { describeSpaces } from "./spaces.contract.ts";
import { describeThreads } from "./threads.contract.ts";

function withPeople(people: People) {
  return { people, ...createMemorySpaces(people) };
}

const ADAPTERS = {
  memory: () => ({
    ...withPeople(createMemoryPeople()),
    sessions: createMemorySessions(),
    auditLog: createMemoryAuditLog(),
    ...createMemoryDatasets(),
    ...createMemoryThreads(),
  }),
  SQLite: () => {
    const database = openDatabase(join(temporaryFolder(), "tablee.sqlite"));
    onTestFinished(() => database.close());
    return {
      people: createSqlitePeople(database),
      sessions: createSqliteSessions(database),
      spaces: createSqliteSpaces(database),
      members: createSqliteMembers(database),
      invitations: createSqliteInvitations(database),
      apiTokens: createSqliteApiTokens(database),
      auditLog: createSqliteAuditLog(database),
      datasets: createSqliteDatasets(database),
      uploads: createSqliteUploads(database),
      threads: createSqliteThreads(database),
      comments: createSqliteComments(database),
    };
  },
};

describe.each(Object.entries(ADAPTERS))("in %s", (_, open) => {
  describe("people and sessions", () => describePeople(open));
  describe("spaces, members and invitations", () => describeSpaces(open));
  describe("coming in and going out", () => describeMembers(open));
  describe("datasets, uploads and threads", () => describeDatasets(open));
  describe("threads and comments", () => describeThreads(open));
});
