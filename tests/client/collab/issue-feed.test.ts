/** The list of problems as it is kept equal to the server's. */
import { EventEmitter, once } from "node:events";
import { expect, it } from "vitest";
import { createIssueFeed } from "#client/collab/issue-feed.ts";
import { createIssueList } from "#client/collab/issue-list.ts";
import type { IssuePage } from "#shared/wire/http.ts";

const PAGE: IssuePage = { revision: 0, total: 0, groups: [], issues: [], warnings: [], next: null };

it("tells a failure once, however many wait for it, and is read when it is asked for again", async () => {
  const line = new EventEmitter();
  const failures: unknown[] = [];
  let changes = 0;
  let reads = 0;
  const feed = createIssueFeed(
    createIssueList(),
    async () => {
      reads += 1;
      if (reads > 1) return PAGE;
      await once(line, "cut");
      throw new Error("no answer");
    },
    () => {
      changes += 1;
    },
    (error) => failures.push(error),
  );
  const both = Promise.all([feed.refresh(), feed.refresh()]);
  // said by the server while it is read
  feed.receive({ kind: "reset", revision: 1 });
  line.emit("cut");
  await both;
  expect(failures).toHaveLength(1);
  expect(feed.known).toBe(false);
  await feed.refresh();
  expect([feed.known, changes, reads]).toEqual([true, 1, 2]);
});
