/** Use cases of notices: the list, what was read, and how one wishes to be told. */
import type { Mailer } from "#server/mail/mailer.ts";
import type { ChoicesStore, NoticeStore, StoredChoices } from "#server/storage/notices.ts";
import type { People } from "#server/storage/people.ts";
import type { UserId } from "#shared/model/ids.ts";
import type { ChooseNotices, NoticeChoices, NoticeList, ReadNotices } from "#shared/wire/notices.ts";
import { presentNotices } from "./present-notices.ts";
import type { NoticeStreams } from "./streams.ts";

const SHOWN = 100;

/** of who never chose */
const USUAL: StoredChoices = { digest: "daily", muted: [] };

export interface NoticesParts {
  readonly noticeStore: NoticeStore;
  readonly noticeChoices: ChoicesStore;
  readonly noticeStreams: NoticeStreams;
  readonly people: People;
  /** null: this server sends no e-mail */
  readonly mailer: Mailer | null;
  readonly now: () => number;
}

/** Newest first. */
export async function listNotices(parts: NoticesParts, user: UserId): Promise<NoticeList> {
  const { noticeStore, people } = parts;
  const [found, unread] = await Promise.all([
    noticeStore.of(user, { after: 0, limit: SHOWN }),
    noticeStore.countUnread(user),
  ]);
  return { notices: await presentNotices(people, found), unread };
}

/** Their other tabs are told too. */
export async function readNotices(parts: NoticesParts, user: UserId, which: ReadNotices): Promise<void> {
  await parts.noticeStore.markRead(user, which, parts.now());
  await parts.noticeStreams.look([user]);
}

export async function noticeChoices(parts: NoticesParts, user: UserId): Promise<NoticeChoices> {
  const { noticeChoices: choices, mailer } = parts;
  const [chosen, address] = await Promise.all([choices.of([user]), choices.addressOf(user)]);
  const { digest, muted } = chosen.get(user) ?? USUAL;
  const mail = mailer === null ? "no-server" : address === null ? "no-address" : "goes";
  return { digest, muted: [...muted], mail };
}

export async function chooseNotices(parts: NoticesParts, user: UserId, chosen: ChooseNotices): Promise<NoticeChoices> {
  await parts.noticeChoices.put(user, { digest: chosen.digest, muted: [...new Set(chosen.muted)] }, parts.now());
  return noticeChoices(parts, user);
}

/** No digest any more: by the link in one. */
export async function stopDigests(parts: Pick<NoticesParts, "noticeChoices" | "now">, user: UserId): Promise<void> {
  const chosen = (await parts.noticeChoices.of([user])).get(user) ?? USUAL;
  await parts.noticeChoices.put(user, { ...chosen, digest: "never" }, parts.now());
}
