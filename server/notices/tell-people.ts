/** Keeps what people are told, and says so to those who listen now. Nobody is told what they did, muted, or may not read. */
import type { ChoicesStore, NoticeStore } from "#server/storage/notices.ts";
import type { Members } from "#server/storage/spaces.ts";
import { can } from "#shared/access/abilities.ts";
import type { NoticeSubject } from "#shared/wire/notices.ts";
import type { Happening, Notices } from "./notices.ts";
import type { NoticeStreams } from "./streams.ts";

/** UTF-16 code units of what was said that a notice repeats */
const EXCERPT = 280;
/** those of a text that are looked at for them */
const LONGEST_READ = 10 * EXCERPT;

export function createNotices(parts: {
  readonly notices: NoticeStore;
  readonly choices: ChoicesStore;
  readonly members: Members;
  readonly streams: NoticeStreams;
  readonly now: () => number;
}): Notices {
  const { notices, choices, members, streams, now } = parts;
  return {
    async tell({ space, dataset, by }, happening) {
      const { kind } = happening;
      const readers = new Set(
        (await members.of(space)).filter(({ role }) => can(role, "read")).map(({ user }) => user),
      );
      const concerned = [...new Set(happening.to)].filter((user) => user !== by && readers.has(user));
      const chosen = await choices.of(concerned);
      const told = concerned.filter((user) => chosen.get(user)?.muted.includes(kind) !== true);
      const about = subjectOf(happening);
      const comment = "comment" in happening ? happening.comment : null;
      await notices.add(told.map((user) => ({ user, at: now(), space, dataset, kind, by, about, comment })));
      await streams.look(told);
    },
    reword: (comment, excerpt) => notices.reword(comment, shortened(excerpt)),
  };
}

function subjectOf(happening: Happening): NoticeSubject {
  if (happening.kind === "state") {
    const { state, note, address } = happening;
    return { is: "state", state, note, ...(address !== undefined && { address }) };
  }
  if (happening.kind === "share") return { is: "share", rows: happening.rows, columns: happening.columns };
  return { is: "thread", thread: happening.thread, excerpt: shortened(happening.excerpt) };
}

/** one line */
function shortened(text: string): string {
  // a cell's value may be long
  const line = text.slice(0, LONGEST_READ).replace(/\s+/gu, " ").trim();
  if (line.length <= EXCERPT) return line;
  // never half of a character
  return `${line.slice(0, EXCERPT - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
