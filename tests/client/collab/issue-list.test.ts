import { describe, expect, it } from "vitest";
import { createIssueFeed } from "#client/collab/issue-feed.ts";
import { createIssueList } from "#client/collab/issue-list.ts";
import { Issue, keyOfIssue } from "#shared/checks/issue.ts";
import { ColumnId, RowId } from "#shared/model/ids.ts";
import type { IssuePage } from "#shared/wire/http.ts";
import type { IssuesMessage } from "#shared/wire/sync-messages.ts";

const column = ColumnId.parse("c1");

function issue(row: number, rule = "date"): Issue {
  return Issue.parse({ code: "type-error", rule, row: `a.${row}`, column: "c1", field: "maj", args: {} });
}

describe("the list of issues", () => {
  it("finds the issues of a cell, and gives the same array until they change", () => {
    const list = createIssueList();
    list.replaceAll([issue(1), issue(2)]);
    const before = list.ofCell(RowId.parse("a.1"), column);
    expect(before).toEqual([issue(1)]);
    list.apply([keyOfIssue(issue(2))], []);
    expect(list.ofCell(RowId.parse("a.1"), column)).toBe(before);
    expect(list.ofCell(RowId.parse("a.2"), column)).toEqual([]);
    expect(list.ofCell(RowId.parse("a.2"), column)).toBe(list.ofCell(RowId.parse("a.9"), column));
  });

  it("groups by cause, the largest first", () => {
    const list = createIssueList();
    list.replaceAll([issue(1, "pattern"), issue(1), issue(2), issue(3)]);
    expect(list.groups().map((group) => [group.rule, group.count])).toEqual([
      ["date", 3],
      ["pattern", 1],
    ]);
    expect(list.groups()).toBe(list.groups());
    list.apply([keyOfIssue(issue(1, "pattern"))], []);
    expect(list.groups().map((group) => group.rule)).toEqual(["date"]);
  });

  it("counts the wrong cells of a column, a cell with two issues once", () => {
    const list = createIssueList();
    list.replaceAll([issue(1), issue(1, "pattern"), issue(2)]);
    expect(list.wrongCells(column)).toBe(2);
    list.apply([keyOfIssue(issue(1))], [issue(2)]);
    expect(list.wrongCells(column)).toBe(2);
    list.apply([keyOfIssue(issue(1, "pattern")), keyOfIssue(issue(1))], [issue(3), issue(4)]);
    expect(list.wrongCells(column)).toBe(3);
    list.replaceAll([issue(7)]);
    expect(list.wrongCells(column)).toBe(1);
  });

  it("gives the same array of a cause until one of it comes or goes", () => {
    const list = createIssueList();
    list.replaceAll([issue(1), issue(2), issue(1, "pattern")]);
    const before = list.ofGroup(issue(1));
    list.apply([keyOfIssue(issue(1, "pattern"))], []);
    expect(list.ofGroup(issue(1))).toBe(before);
    list.apply([], [issue(5)]);
    expect(list.ofGroup(issue(1))).toEqual([issue(1), issue(2), issue(5)]);
  });

  it("replaces an issue that comes again with other details, and does not mind one that is not there going", () => {
    const list = createIssueList();
    list.replaceAll([issue(1)]);
    list.apply([keyOfIssue(issue(7))], [{ ...issue(1), args: { format: "%d/%m/%Y" } }]);
    expect(list.size).toBe(1);
    expect(list.ofCell(RowId.parse("a.1"), column)[0]?.args).toEqual({ format: "%d/%m/%Y" });
  });
});

describe("the feed of issues", () => {
  const page = (revision: number, issues: Issue[], next: string | null = null): IssuePage => ({
    revision,
    total: issues.length,
    groups: [],
    issues,
    warnings: [],
    next,
  });

  function opened(pages: Record<string, IssuePage>) {
    const list = createIssueList();
    const asked: (string | null)[] = [];
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let changes = 0;
    const feed = createIssueFeed(
      list,
      async (cursor) => {
        asked.push(cursor);
        await gate;
        const found = pages[cursor ?? "first"];
        if (found === undefined) throw new Error("no such page");
        return found;
      },
      () => {
        changes += 1;
      },
      (error) => {
        throw error;
      },
    );
    return { list, feed, asked, release, changes: () => changes };
  }

  it("reads every page of the list", async () => {
    const { list, feed, asked, release } = opened({ first: page(7, [issue(1)], "p2"), p2: page(7, [issue(2)]) });
    release();
    await feed.refresh();
    expect(asked).toEqual([null, "p2"]);
    expect(list.size).toBe(2);
  });

  it("keeps the deltas that come while pages are read, and leaves out those the pages already hold", async () => {
    const { list, feed, release, changes } = opened({ first: page(7, [issue(1)]) });
    const reading = feed.refresh();
    feed.receive({ kind: "delta", revision: 7, appeared: [issue(9)], gone: [] });
    feed.receive({ kind: "delta", revision: 8, appeared: [issue(2)], gone: [keyOfIssue(issue(1))] });
    expect(list.size).toBe(0);
    release();
    await reading;
    expect([...list.all()]).toEqual([issue(2)]);
    expect(changes()).toBe(1);
  });

  it("asks nothing more when the list has not moved since", async () => {
    const { feed, asked, release } = opened({ first: page(7, [issue(1)], "p2"), p2: page(7, [issue(2)]) });
    release();
    await feed.refresh();
    await feed.refresh();
    expect(asked).toEqual([null, "p2", null]);
  });

  it("reads the list anew when the server says that too much changed", async () => {
    const pages = { first: page(7, [issue(1)]) };
    const { list, feed, release } = opened(pages);
    release();
    await feed.refresh();
    pages.first = page(9, [issue(3), issue(4)]);
    feed.receive({ kind: "reset", revision: 9 });
    await feed.refresh();
    expect([...list.all()]).toEqual([issue(3), issue(4)]);
  });

  /** Whoever reads asks and is answered when the test says so. */
  function answered() {
    const list = createIssueList();
    const questions: { answer(page: IssuePage): void; fail(): void }[] = [];
    const read = () =>
      new Promise<IssuePage>((resolve, reject) => {
        questions.push({ answer: resolve, fail: () => reject(new Error("no answer")) });
      });
    const failures: unknown[] = [];
    const feed = createIssueFeed(list, read, () => undefined, failures.push.bind(failures));
    return { list, feed, questions, failures };
  }
  const delta = (revision: number, row: number): IssuesMessage => {
    return { kind: "delta", revision, appeared: [issue(row)], gone: [] };
  };

  it("is not taken for the new list when a delta comes after a reset while the former one is being read", async () => {
    const { list, feed, questions } = answered();
    const reading = feed.refresh();
    feed.receive({ kind: "reset", revision: 8 });
    feed.receive(delta(9, 5));
    questions[0]?.answer(page(7, [issue(1)]));
    await expect.poll(() => questions.length).toBe(2);
    questions[1]?.answer(page(9, [issue(4), issue(5)]));
    await reading;
    expect([...list.all()]).toEqual([issue(4), issue(5)]);
  });

  it("is read anew when a delta is missing: what was told while the line was cut", async () => {
    const { list, feed, questions } = answered();
    const reading = feed.refresh();
    questions[0]?.answer(page(7, [issue(1)]));
    await reading;
    feed.receive(delta(9, 5));
    const again = feed.refresh();
    questions[1]?.answer(page(9, [issue(4), issue(5)]));
    await expect.poll(() => questions.length).toBe(3);
    questions[2]?.answer(page(9, [issue(4), issue(5)]));
    await again;
    expect([...list.all()]).toEqual([issue(4), issue(5)]);
  });

  it("is not known by a delta that comes after it could not be read", async () => {
    const { list, feed, questions, failures } = answered();
    const reading = feed.refresh();
    questions[0]?.fail();
    await reading;
    expect(failures).toHaveLength(1);
    feed.receive(delta(9, 5));
    expect(feed.known).toBe(false);
    const again = feed.refresh();
    questions[1]?.answer(page(9, [issue(4), issue(5)]));
    await again;
    expect([...list.all()]).toEqual([issue(4), issue(5)]);
  });
});
