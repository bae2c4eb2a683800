import { describe, expect, it } from "vitest";
import { nextRow } from "#client/pages/dataset/use-comments.ts";
import { ALL_OPEN, chooseThreads, type ThreadChoice } from "#client/panels/comments/choose-threads.ts";
import { membersFor, pickMention, typedMention } from "#client/panels/comments/find-mention.ts";
import { ColumnId, CommentId, RowId, ThreadId, UserId } from "#shared/model/ids.ts";
import type { Thread } from "#shared/wire/comments.ts";

const [ana, ben] = ["1", "2"].map((digit) => UserId.parse(digit.repeat(20))) as [UserId, UserId];
let made = 0;
const thread = (more: Partial<Thread>, text = "", author = ben, mentions: UserId[] = []): Thread => ({
  id: ThreadId.parse(String(made++).padStart(20, "0")),
  ...{ row: RowId.parse("a.0"), column: null, kind: "comment", resolved: false, value: null, was: null },
  ...{ outcome: null, decidedBy: null, decidedAt: null, keptRow: null, waiting: null },
  comments: [
    {
      ...{
        id: CommentId.parse("0".repeat(20)),
        author: { id: author, name: "Ben", colour: 0 },
        role: "reviewer",
        text,
      },
      ...{ at: "2026-01-01T00:00:00Z", editedAt: null, deleted: false, mentions, reactions: [] },
    },
  ],
  ...more,
});

describe("the comments shown", () => {
  const threads = {
    plain: thread({}, "L’école du **Centre**"),
    mine: thread({}, "moi", ana),
    named: thread({}, `voir @[Ana](${ana})`, ben, [ana]),
    question: thread({ kind: "question", column: ColumnId.parse("c1") }, "quoi ?"),
    settled: thread({ resolved: true }, "fait"),
    suggestion: thread({ kind: "suggestion", value: "Hôtel de ville" }),
  };
  it.each<[string, Partial<ThreadChoice>, (keyof typeof threads)[]]>([
    ["are the open ones", {}, ["plain", "mine", "named", "question", "suggestion"]],
    ["are those that are settled", { state: "resolved" }, ["settled"]],
    ["are those one wrote in", { whose: "mine" }, ["mine"]],
    ["are those that name one", { whose: "mentions" }, ["named"]],
    ["are the questions", { kind: "question" }, ["question"]],
    ["are those about a column", { column: ColumnId.parse("c1") }, ["question"]],
    ["are those where a word is found, marks and accents aside", { search: " ecole du centre" }, ["plain"]],
    ["are those where someone is found by the name they have now", { search: "anna" }, ["named"]],
    ["are those that suggest a value", { search: "hotel" }, ["suggestion"]],
  ])("%s", (_, choice, expected) => {
    const found = chooseThreads(Object.values(threads), { ...ALL_OPEN, ...choice }, ana, () => "Anna");
    expect(found).toEqual(expected.map((name) => threads[name]));
  });

  it("go on with one that is settled while it is looked at", () => {
    const still = new Set([threads.settled.id]);
    const shown = (choice: Partial<ThreadChoice>) =>
      chooseThreads(Object.values(threads), { ...ALL_OPEN, ...choice }, ana, () => "Anna", still);
    expect(shown({})).toContain(threads.settled);
    expect(shown({ search: "question" })).toEqual([]);
  });
});

describe("the next commented row", () => {
  const rows = ["a.0", "a.1", "a.2", "a.3"].map((id) => RowId.parse(id));
  const table = { handleOf: (id: RowId) => rows.indexOf(id) as never, positionOf: (handle: number) => handle };
  const commented = [
    { row: RowId.parse("a.3"), resolved: false },
    { row: RowId.parse("a.1"), resolved: false },
    { row: RowId.parse("a.2"), resolved: true },
    { row: null, resolved: false },
  ];
  it.each([
    ["after the first row", "a.0", 1, "a.1"],
    ["past what is settled", "a.1", 1, "a.3"],
    ["from the top again after the last", "a.3", 1, "a.1"],
    ["backwards", "a.3", -1, "a.1"],
    ["from the end again before the first", "a.1", -1, "a.3"],
    ["from nowhere", null, 1, "a.1"],
  ] as const)("is found %s", (_, from, step, expected) => {
    expect(nextRow(commented, table, from === null ? null : RowId.parse(from), step)).toBe(expected);
  });

  it("is none where nothing is open", () => {
    expect(nextRow([], table, null, 1)).toBeNull();
  });
});

describe("naming someone", () => {
  const members = ["Ana Maria", "Anaïs", "Ben"].map((name) => ({ id: ana, name, colour: 0, role: "editor" }) as const);
  it.each([
    ["@an", 3, ["Ana Maria", "Anaïs"]],
    ["bonjour @mar", 12, ["Ana Maria"]],
    ["(@be", 4, ["Ben"]],
    ["@", 1, ["Ana Maria", "Anaïs", "Ben"]],
    ["@ana mar", 8, ["Ana Maria"]],
    ["a@be", 4, null],
    ["@be et", 6, []],
    ["plus rien", 4, null],
  ])("offers the members for %s", (text, caret, expected) => {
    const typed = typedMention(text, caret);
    expect(typed === null ? null : membersFor(typed.letters, members).map(({ name }) => name)).toEqual(expected);
  });

  it("writes the name out where the letters were", () => {
    const typed = typedMention("dis @be, oui", 7);
    if (typed === null) throw new Error("nobody is named");
    expect(pickMention({ text: "dis @be, oui", picked: [], caret: 7 }, typed, { id: ben, name: "Ben" })).toEqual({
      text: "dis @Ben , oui",
      picked: [{ id: ben, name: "Ben" }],
      caret: 9,
    });
  });
});
