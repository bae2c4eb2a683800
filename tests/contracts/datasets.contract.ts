/** What every adapter of the ports `Datasets`, `Uploads` and `Threads` does. */
import { expect, it } from "vitest";
import type { Datasets, StoredDataset, Uploads } from "#server/storage/datasets.ts";
import { newId } from "#server/storage/new-id.ts";
import type { People } from "#server/storage/people.ts";
import type { Threads } from "#server/storage/review.ts";
import type { Spaces } from "#server/storage/spaces.ts";
import { ColumnId, CommentId, DatasetId, RowId, SpaceId, ThreadId, UploadId, UserId } from "#shared/model/ids.ts";

export function describeDatasets(
  open: () => { people: People; spaces: Spaces; datasets: Datasets; uploads: Uploads; threads: Threads },
): void {
  const withSpace = async () => {
    const parts = open();
    const user = newId(UserId);
    await parts.people.add({ id: user, name: "Ana", colour: 0, createdAt: 0 });
    const space = newId(SpaceId);
    await parts.spaces.add({ id: space, name: "Lens", createdAt: 0 }, { space, user, role: "owner", joinedAt: 0 });
    const dataset = (name: string, createdAt: number): StoredDataset => ({
      id: newId(DatasetId),
      space,
      name,
      incarnation: 1,
      createdBy: user,
      createdAt,
      changedAt: null,
      rows: 3,
      columns: 2,
      issues: null,
      original: null,
      deletedAt: null,
      deletedBy: null,
    });
    return { ...parts, user, space, dataset };
  };

  it("lists the datasets of a space, newest first", async () => {
    const { datasets, space, dataset } = await withSpace();
    const [first, second] = [dataset("Mairies", 1), dataset("Écoles", 2)];
    await datasets.add(first);
    await datasets.add(second);
    expect(await datasets.ofSpace(space)).toEqual([second, first]);
    expect(await datasets.ofSpace(newId(SpaceId))).toEqual([]);
    expect(await datasets.find(first.id)).toEqual(first);
    expect(await datasets.find(newId(DatasetId))).toBeNull();
  });

  it("changes what it is told to and nothing else", async () => {
    const { datasets, dataset } = await withSpace();
    const one = dataset("Mairies", 1);
    await datasets.add(one);
    await datasets.change(one.id, { name: "Mairies 2024" });
    await datasets.change(one.id, { rows: 36, issues: 4, changedAt: 9 });
    await datasets.change(one.id, { issues: null });
    await datasets.change(one.id, {});
    await datasets.change(newId(DatasetId), { name: "nobody" });
    expect(await datasets.find(one.id)).toEqual({ ...one, name: "Mairies 2024", rows: 36, changedAt: 9 });
  });

  it("remembers an upload", async () => {
    const { uploads, space, user } = await withSpace();
    const sha256 = "ab".repeat(32);
    const upload = { id: newId(UploadId), space, user, fileName: "a.csv", bytes: 12, sha256, createdAt: 1 };
    await uploads.add(upload);
    expect(await uploads.find(upload.id)).toEqual(upload);
    expect(await uploads.find(newId(UploadId))).toBeNull();
  });

  const withThread = async () => {
    const parts = await withSpace();
    const one = parts.dataset("Mairies", 1);
    await parts.datasets.add(one);
    const comment = (thread: ThreadId, text: string, at: number) =>
      ({ id: newId(CommentId), thread, author: parts.user, role: "reviewer", text, at }) as const;
    const openThread = async (openedAt: number, column: string | null) => {
      const thread = {
        id: newId(ThreadId),
        dataset: one.id,
        row: RowId.parse("a.2s"),
        column: column === null ? null : ColumnId.parse(column),
        resolved: false,
        openedAt,
      };
      const first = comment(thread.id, "first", openedAt);
      await parts.threads.open(thread, first);
      return { thread, first };
    };
    return { ...parts, one, comment, openThread };
  };

  it("keeps threads and their comments in the order they were written", async () => {
    const { threads, one, comment, openThread } = await withThread();
    const late = await openThread(20, "c1");
    const early = await openThread(10, null);
    const replies = ["one", "two", "three"].map((text) => comment(early.thread.id, text, 15));
    for (const reply of replies) await threads.reply(reply);
    expect(await threads.of(one.id)).toEqual([
      { ...early.thread, comments: [early.first, ...replies] },
      { ...late.thread, comments: [late.first] },
    ]);
    expect(await threads.find(late.thread.id)).toEqual({ ...late.thread, comments: [late.first] });
    expect(await threads.find(newId(ThreadId))).toBeNull();
  });

  it("counts the threads that are not resolved", async () => {
    const { threads, one, openThread } = await withThread();
    const { thread } = await openThread(1, null);
    await openThread(2, null);
    expect(await threads.countOpen([one.id, newId(DatasetId)])).toEqual(new Map([[one.id, 2]]));
    await threads.setResolved(thread.id, true);
    expect(await threads.countOpen([one.id])).toEqual(new Map([[one.id, 1]]));
    await threads.setResolved(thread.id, false);
    expect(await threads.countOpen([one.id])).toEqual(new Map([[one.id, 2]]));
    expect(await threads.countOpen([])).toEqual(new Map());
  });
}
