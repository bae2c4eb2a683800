/** What every adapter of the ports `Datasets`, `Uploads` and `Threads` does. */
import { expect, it } from "vitest";
import type { Datasets, StoredDataset, Uploads } from "#server/storage/datasets.ts";
import { newId } from "#server/storage/new-id.ts";
import type { People } from "#server/storage/people.ts";
import type { Comments, StoredComment, Threads } from "#server/storage/review.ts";
import type { Spaces } from "#server/storage/spaces.ts";
import { ColumnId, CommentId, DatasetId, RowId, SpaceId, ThreadId, UploadId, UserId } from "#shared/model/ids.ts";

export function describeDatasets(
  open: () => {
    people: People;
    spaces: Spaces;
    datasets: Datasets;
    uploads: Uploads;
    threads: Threads;
    comments: Comments;
  },
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

  it("keeps those in the trash apart, last deleted first, until they are taken out", async () => {
    const { datasets, space, user, dataset } = await withSpace();
    const [kept, early, late] = [dataset("Mairies", 1), dataset("Écoles", 2), dataset("Parcs", 3)];
    for (const one of [kept, early, late]) await datasets.add(one);
    await datasets.change(late.id, { deletedAt: 20, deletedBy: user });
    await datasets.change(early.id, { deletedAt: 10, deletedBy: user });
    expect(await datasets.ofSpace(space)).toEqual([kept]);
    expect(await datasets.trashOf(space)).toEqual([
      { ...late, deletedAt: 20, deletedBy: user },
      { ...early, deletedAt: 10, deletedBy: user },
    ]);
    expect(await datasets.trashOf(newId(SpaceId))).toEqual([]);
    expect((await datasets.deletedBefore(20)).map(({ id }) => id)).toContain(early.id);
    expect((await datasets.deletedBefore(20)).map(({ id }) => id)).not.toContain(late.id);
    expect((await datasets.deletedBefore(20)).map(({ id }) => id)).not.toContain(kept.id);
    await datasets.change(late.id, { deletedAt: null, deletedBy: null });
    expect(await datasets.ofSpace(space)).toEqual([late, kept]);
    expect(await datasets.find(late.id)).toEqual(late);
  });

  it("purges what is in the trash and nothing else, and gives the file that nobody uses any more", async () => {
    const { datasets, uploads, space, user, dataset } = await withSpace();
    const upload = (sha256: string, createdAt: number) =>
      uploads.add({ id: newId(UploadId), space, user, fileName: "a.csv", bytes: 12, sha256, createdAt });
    const hash = (byte: string) => byte.repeat(32) + newId(DatasetId);
    const [alone, shared, again] = [hash("aa"), hash("bb"), hash("cc")];
    for (const sha256 of [alone, shared, again]) await upload(sha256, 1);
    await upload(again, 9);
    const imported = async (original: string | null) => {
      const made = { ...dataset("Mairies", 2), original };
      await datasets.add(made);
      return made.id;
    };
    const gone = [await imported(alone), await imported(shared), await imported(again), await imported(null)];
    const kept = await imported(shared);
    for (const id of gone) {
      expect(await datasets.purge(id)).toEqual([]);
      expect(await datasets.find(id)).not.toBeNull();
      await datasets.change(id, { deletedAt: 10, deletedBy: user });
    }
    const files: unknown[] = [];
    for (const id of gone) files.push(await datasets.purge(id));
    expect(files).toEqual([[alone], [], [], []]);
    for (const id of gone) expect(await datasets.find(id)).toBeNull();
    expect(await datasets.find(kept)).not.toBeNull();
    expect(await uploads.ofFile(space, alone)).toEqual([]);
    expect(await uploads.ofFile(space, shared)).toHaveLength(1);
    expect(await datasets.purge(newId(DatasetId))).toEqual([]);
  });

  it("finds the names one file came under, the newest first, in its space", async () => {
    const { uploads, space, user } = await withSpace();
    const sha256 = "cd".repeat(32);
    const one = { id: newId(UploadId), space, user, fileName: "mairies.csv", bytes: 12, sha256, createdAt: 1 };
    const two = { ...one, id: newId(UploadId), fileName: "mairies (1).csv", createdAt: 2 };
    for (const upload of [one, two]) await uploads.add(upload);
    expect(await uploads.ofFile(space, sha256)).toEqual([two, one]);
    expect(await uploads.ofFile(newId(SpaceId), sha256)).toEqual([]);
    expect(await uploads.ofFile(space, "ef".repeat(32))).toEqual([]);
  });

  const withThread = async () => {
    const parts = await withSpace();
    const one = parts.dataset("Mairies", 1);
    await parts.datasets.add(one);
    const comment = (thread: ThreadId, text: string, at: number) =>
      ({
        ...{ id: newId(CommentId), thread, author: parts.user, role: "reviewer" as const, text, at },
        ...{ editedAt: null, deletedAt: null, mentions: [], reactions: [] },
      }) satisfies StoredComment;
    const openThread = async (openedAt: number, column: string | null) => {
      const thread = {
        id: newId(ThreadId),
        dataset: one.id,
        row: RowId.parse("a.2s"),
        column: column === null ? null : ColumnId.parse(column),
        ...({ kind: "comment", resolved: false, openedAt, value: null, was: null } as const),
        ...{ outcome: null, decidedBy: null, decidedAt: null, keptRow: null },
      };
      const first = comment(thread.id, "first", openedAt);
      await parts.threads.open(thread, first);
      return { thread, first };
    };
    return { ...parts, one, comment, openThread };
  };

  it("keeps threads and their comments in the order they were written", async () => {
    const { threads, comments, one, comment, openThread } = await withThread();
    const late = await openThread(20, "c1");
    const early = await openThread(10, null);
    const replies = ["one", "two", "three"].map((text) => comment(early.thread.id, text, 15));
    for (const reply of replies) await comments.add(reply);
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
    await threads.change(thread.id, { resolved: true });
    expect(await threads.countOpen([one.id])).toEqual(new Map([[one.id, 1]]));
    await threads.change(thread.id, { resolved: false });
    expect(await threads.countOpen([one.id])).toEqual(new Map([[one.id, 2]]));
    expect(await threads.countOpen([])).toEqual(new Map());
  });
}
