/** Which threads the panel shows, and in which order. */
import { plainText } from "#shared/comments/plain-text.ts";
import type { Table } from "#shared/document/table.ts";
import { textIn } from "#shared/model/cell-content.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { ColumnId, ThreadId, UserId } from "#shared/model/ids.ts";
import type { Thread, ThreadKind } from "#shared/wire/comments.ts";
import { placeOfThread } from "./place-of-thread.ts";

export interface ThreadChoice {
  readonly state: "open" | "resolved" | "all";
  readonly whose: "everyone" | "mine" | "mentions";
  readonly kind: ThreadKind | "all";
  readonly column: ColumnId | "all";
  readonly search: string;
}

export const ALL_OPEN: ThreadChoice = { state: "open", whose: "everyone", kind: "all", column: "all", search: "" };

/** Whether it narrows what is shown, beyond open or resolved. */
export function narrows({ whose, kind, column, search }: ThreadChoice): boolean {
  return whose !== "everyone" || kind !== "all" || column !== "all" || search.trim() !== "";
}

/** `nameOf`: what someone is called now, for the search. `stillShown`: shown among the open ones whether they are or not. */
export function chooseThreads(
  threads: readonly Thread[],
  { state, whose, kind, column, search }: ThreadChoice,
  me: UserId,
  nameOf: (user: UserId) => string | undefined,
  stillShown: ReadonlySet<ThreadId> = new Set(),
): Thread[] {
  const sought = foldText(search.trim());
  return threads.filter((thread) => {
    if (state === "resolved" && !thread.resolved) return false;
    if (state === "open" && thread.resolved && !stillShown.has(thread.id)) return false;
    if (kind !== "all" && thread.kind !== kind) return false;
    if (column !== "all" && thread.column !== column) return false;
    if (whose === "mine" && !thread.comments.some(({ author }) => author.id === me)) return false;
    if (whose === "mentions" && !thread.comments.some(({ mentions }) => mentions.includes(me))) return false;
    return sought === "" || textsOf(thread, nameOf).some((text) => foldText(text).includes(sought));
  });
}

function textsOf({ value, comments, keptRow }: Thread, nameOf: (user: UserId) => string | undefined): string[] {
  return [
    value ?? "",
    ...comments.flatMap(({ text, author }) => [author.name, plainText(text, nameOf)]),
    ...(keptRow ?? []).map(({ text }) => textIn(text)),
  ];
}

export interface ThreadsByPlace {
  /** about the active row, or a cell of it */
  readonly here: readonly Thread[];
  /** of the table first, then of columns, then in the order of rows */
  readonly elsewhere: readonly Thread[];
  readonly ofDeletedRows: readonly Thread[];
  readonly ofDeletedColumns: readonly Thread[];
}

export function threadsByPlace(threads: readonly Thread[], active: Thread["row"], table: Table): ThreadsByPlace {
  const placed = threads.map((thread) => ({ thread, place: placeOfThread(thread, table) }));
  const of = (is: (one: (typeof placed)[number]) => boolean) => placed.filter(is).map(({ thread }) => thread);
  const isHere = ({ place }: (typeof placed)[number]) =>
    active !== null && (place.is === "row" || place.is === "cell") && place.row === active;
  const orders = new Map<ColumnId, number>(table.columns.map(({ id }, index) => [id, index]));
  const orderOf = ({ thread, place }: (typeof placed)[number]): readonly [number, number] => {
    const column = thread.column === null ? -1 : (orders.get(thread.column) ?? -1);
    if (place.is === "row" || place.is === "cell") return [place.position, column];
    return [place.is === "table" ? -2 : -1, column];
  };
  const isDeleted = ({ place }: (typeof placed)[number]) => place.is === "deleted-row" || place.is === "deleted-column";
  const elsewhere = placed
    .filter((one) => !isHere(one) && !isDeleted(one))
    .map((one) => ({ thread: one.thread, order: orderOf(one) }))
    .sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1]);
  return {
    here: of(isHere),
    elsewhere: elsewhere.map(({ thread }) => thread),
    ofDeletedRows: of(({ place }) => place.is === "deleted-row"),
    ofDeletedColumns: of(({ place }) => place.is === "deleted-column"),
  };
}
