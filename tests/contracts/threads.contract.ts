/** What every adapter of the ports `Threads` and `Comments` does. */
import { expect, it } from "vitest";
import type { Datasets } from "#server/storage/datasets.ts";
import { newId } from "#server/storage/new-id.ts";
import type { People } from "#server/storage/people.ts";
import type { Comments, StoredComment, StoredThread, Threads } from "#server/storage/review.ts";
import type { Spaces } from "#server/storage/spaces.ts";
import { ColumnId, CommentId, DatasetId, RowId, SpaceId, ThreadId, UserId } from "#shared/model/ids.ts";

export function describeThreads(
  open: () => { people: People; spaces: Spaces; datasets: Datasets; threads: Threads; comments: Comments },
): void {
  const withDataset = async () => {
    const { people, spaces, datasets, threads, comments } = open();
    const [ana, ben] = [newId(UserId), newId(UserId)];
    for (const [id, name] of [
      [ana, "Ana"],
      [ben, "Ben"],
    ] as const) {
      await people.add({ id, name, colour: 0, createdAt: 0 });
    }
    const [space, dataset] = [newId(SpaceId), newId(DatasetId)];
    await spaces.add({ id: space, name: "Lens", createdAt: 0 }, { space, user: ana, role: "owner", joinedAt: 0 });
    await datasets.add({
      ...{ id: dataset, space, name: "Mairies", incarnation: 1, createdBy: ana, createdAt: 0, changedAt: 1 },
      ...{ rows: 3, columns: 2, issues: null, original: null, deletedAt: null, deletedBy: null },
      ...({ state: "draft", stateBy: null, stateAt: null } as const),
      ...{ approvedVersion: null, approvedSeal: null, publishedVersion: null },
    });
    const said = (thread: ThreadId, text: string, at: number, mentions: UserId[] = []): StoredComment => ({
      ...{ id: newId(CommentId), thread, author: ana, role: "reviewer", text, at },
      ...{ editedAt: null, deletedAt: null, mentions, reactions: [] },
    });
    const begin = async (openedAt: number, more: Partial<StoredThread> = {}, mentions: UserId[] = []) => {
      const thread: StoredThread = {
        ...{ id: newId(ThreadId), dataset, row: RowId.parse("a.2s"), column: null, kind: "comment" },
        ...{ resolved: false, openedAt, value: null, was: null, outcome: null },
        ...{ decidedBy: null, decidedAt: null, keptRow: null },
        ...more,
      };
      const first = said(thread.id, "first", openedAt, mentions);
      await threads.open(thread, first);
      return { ...thread, comments: [first] };
    };
    return { threads, comments, dataset, ana, ben, said, begin };
  };
  const firstOf = ({ comments }: { readonly comments: readonly StoredComment[] }) => {
    const [first] = comments;
    if (first === undefined) throw new Error("no comment");
    return first;
  };

  it("keeps threads about a row, a cell, a column and the table as they were opened", async () => {
    const { threads, dataset, begin, ben } = await withDataset();
    const [row, column] = [RowId.parse("a.1"), ColumnId.parse("c1")];
    const opened = [
      await begin(1, { row }),
      await begin(2, { row, column, kind: "suggestion", value: "", was: "x" }),
      await begin(3, { row: null, column, kind: "question" }, [ben]),
      await begin(4, { row: null, keptRow: [{ column: "nom", text: "Mairie\n" }] }),
    ];
    expect(await threads.of(dataset)).toEqual(opened);
    expect(await threads.count(dataset)).toBe(4);
    expect(await threads.count(newId(DatasetId))).toBe(0);
    expect((await threads.places(dataset)).map((place) => [place.row, place.column])).toEqual(
      opened.map((thread) => [thread.row, thread.column]),
    );
  });

  it("gives the questions of several datasets, resolved or not", async () => {
    const { threads, dataset, begin } = await withDataset();
    await begin(1);
    const [open, resolved] = [
      await begin(2, { kind: "question" }),
      await begin(3, { kind: "question", resolved: true }),
    ];
    expect(await threads.questions([newId(DatasetId), dataset])).toEqual([open, resolved]);
    expect(await threads.questions([])).toEqual([]);
  });

  it("changes of a thread what it is told to, and nothing else", async () => {
    const { threads, begin, ben } = await withDataset();
    const thread = await begin(1, { kind: "suggestion", value: "b", was: "a" });
    const decided = { outcome: "accepted", decidedBy: ben, decidedAt: 9, resolved: true } as const;
    await threads.change(thread.id, decided);
    await threads.change(thread.id, { keptRow: [{ column: "nom", text: "b" }] });
    await threads.change(thread.id, {});
    await threads.change(newId(ThreadId), { resolved: true });
    expect(await threads.find(thread.id)).toEqual({ ...thread, ...decided, keptRow: [{ column: "nom", text: "b" }] });
    await threads.change(thread.id, { keptRow: null, outcome: null, decidedBy: null, decidedAt: null });
    expect(await threads.find(thread.id)).toEqual({ ...thread, resolved: true });
  });

  it("is decided once, until the decision is taken back", async () => {
    const { threads, begin, ana, ben } = await withDataset();
    const thread = await begin(1, { kind: "suggestion", value: "b", was: "a" });
    const decided = { outcome: "accepted", decidedBy: ben, decidedAt: 9, resolved: true } as const;
    const other = { ...decided, outcome: "refused", decidedBy: ana } as const;
    expect(await Promise.all([decided, other].map((one) => threads.decide(thread.id, one)))).toEqual([true, false]);
    expect(await threads.find(thread.id)).toEqual({ ...thread, ...decided });
    await threads.change(thread.id, { outcome: null, decidedBy: null, decidedAt: null });
    expect(await threads.decide(thread.id, other)).toBe(true);
    expect(await threads.decide(newId(ThreadId), other)).toBe(false);
  });

  it("keeps a comment written anew, and who it names now", async () => {
    const { threads, comments, begin, ana, ben } = await withDataset();
    const thread = await begin(1, {}, [ana]);
    const first = firstOf(thread);
    const written = { text: "second", mentions: [ben], editedAt: 5 };
    await comments.rewrite(first.id, written);
    expect((await threads.find(thread.id))?.comments).toEqual([{ ...first, ...written }]);
  });

  it("empties a deleted comment, and leaves it its place", async () => {
    const { threads, comments, begin, said, ben } = await withDataset();
    const thread = await begin(1, {}, [ben]);
    const first = firstOf(thread);
    const answer = said(thread.id, "answer", 2);
    await comments.add(answer);
    await comments.react(first.id, { user: ben, emoji: "👍", at: 3 }, true);
    await comments.erase(first.id, 4);
    const gone = { ...first, text: "", mentions: [], deletedAt: 4 };
    expect((await threads.find(thread.id))?.comments).toEqual([gone, answer]);
  });

  it("keeps one reaction of a kind for each person, the oldest first, until it is taken back", async () => {
    const { threads, comments, begin, ana, ben } = await withDataset();
    const thread = await begin(1);
    const first = firstOf(thread);
    const [early, late] = [{ user: ben, emoji: "👍", at: 1 } as const, { user: ana, emoji: "👍", at: 2 } as const];
    await comments.react(first.id, early, true);
    await comments.react(first.id, late, true);
    await comments.react(first.id, { ...early, at: 3 }, true);
    expect((await threads.find(thread.id))?.comments[0]?.reactions).toEqual([early, late]);
    await comments.react(first.id, early, false);
    expect((await threads.find(thread.id))?.comments[0]?.reactions).toEqual([late]);
  });

  it("removes a thread with all that is said in it", async () => {
    const { threads, comments, dataset, begin, said, ben } = await withDataset();
    const [thread, other] = [await begin(1, {}, [ben]), await begin(2)];
    await comments.add(said(thread.id, "answer", 2, [ben]));
    await comments.react(firstOf(thread).id, { user: ben, emoji: "❓", at: 3 }, true);
    await threads.remove(thread.id);
    expect(await threads.of(dataset)).toEqual([other]);
  });
}
