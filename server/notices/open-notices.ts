/** All of notices, put together: what routes and other rooms are given of it, and what goes by the clock. */
import type { Mailer } from "#server/mail/mailer.ts";
import type { Logger } from "#server/observability/logger.ts";
import type { Datasets } from "#server/storage/datasets.ts";
import type { ChoicesStore, DigestShelf, NoticeStore } from "#server/storage/notices.ts";
import type { People } from "#server/storage/people.ts";
import type { Members } from "#server/storage/spaces.ts";
import type { Visits } from "#server/storage/visits.ts";
import type { Clock } from "#server/sync/clock.ts";
import type { Language } from "#shared/i18n/words.ts";
import { startDigests } from "./digests.ts";
import { forgetOldNotices } from "./forget-old-notices.ts";
import type { NoticesParts } from "./list-notices.ts";
import type { Notices } from "./notices.ts";
import { createNoticeStreams } from "./streams.ts";
import { createNotices } from "./tell-people.ts";
import { createUnsubscribeTokens, type UnsubscribeTokens } from "./unsubscribe-tokens.ts";
import { createVisitKeeper, type VisitKeeper } from "./visits.ts";

export interface NoticesSide extends Omit<NoticesParts, "people" | "mailer" | "now"> {
  readonly notices: Notices;
  readonly visits: Visits;
  readonly unsubscribeTokens: UnsubscribeTokens;
}

interface Parts {
  readonly store: NoticeStore;
  readonly choices: ChoicesStore;
  readonly shelf: DigestShelf;
  readonly visits: Visits;
  readonly people: People;
  readonly members: Members;
  readonly datasets: Pick<Datasets, "find">;
  readonly mailer: Mailer | null;
  readonly clock: Clock;
  readonly log: Logger;
  /** signs what leaves the server */
  readonly secret: Uint8Array;
  /** the address people open, for the links of digests; null where none is known, and no mail server either */
  readonly origin: string | null;
  /** of those whose own we do not know */
  readonly language: Language;
  /** days a notice is kept */
  readonly days: number;
}

export function openNotices(parts: Parts): {
  readonly side: NoticesSide;
  readonly enter: VisitKeeper["enter"];
  /** closes the streams of everybody: the server is about to stop */
  hush(): void;
  /** resolves when nothing is being written or sent any more */
  close(): Promise<void>;
} {
  const { store, choices, shelf, visits, people, members, mailer, clock, log, secret, origin, language } = parts;
  const streams = createNoticeStreams({ notices: store, people, members, datasets: parts.datasets, clock, log });
  const visitKeeper = createVisitKeeper({ visits, clock, log });
  const unsubscribeTokens = createUnsubscribeTokens(secret);
  const stopForgetting = forgetOldNotices({ notices: store, clock, days: parts.days }, (err) =>
    log.warn({ err }, "old notices were not removed"),
  );
  const stopDigests =
    mailer === null || origin === null
      ? null
      : startDigests({ shelf, people, mailer, clock, log, origin, language, unsubscribeTokens });
  return {
    side: {
      notices: createNotices({ notices: store, choices, members, streams, now: clock.now }),
      noticeStore: store,
      noticeChoices: choices,
      noticeStreams: streams,
      visits,
      unsubscribeTokens,
    },
    enter: visitKeeper.enter,
    hush: () => streams.close(),
    close: async () => {
      streams.close();
      await Promise.all([stopForgetting(), stopDigests?.(), visitKeeper.close()]);
    },
  };
}
