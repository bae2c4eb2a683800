/**
 * What I am told, live: one stream for the tab, open while someone listens and the tab can be seen. A browser has six connections to a
 * server (HTTP/1.1): tabs in the background hold none, and on return the stream brings what they missed.
 */
import { parseNamed } from "#client/api/former-members.ts";
import { noticeStreamAddress } from "#client/api/notices.ts";
import { NoticeEvent } from "#shared/wire/notices.ts";
import type { Store } from "./store.ts";
import { createValue } from "./value.ts";

/** ms before the stream is opened again once it broke: the first, then twice as long each time up to the last */
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 60_000;

export interface NoticeFeed {
  /** null until the server said */
  readonly unread: Store<number | null>;
  /** the stream is open while at least one listens; call what it returns to stop */
  listen(heard: (event: NoticeEvent) => void): () => void;
}

function createNoticeFeed(): NoticeFeed {
  const unread = createValue<number | null>(null);
  const listeners = new Set<(event: NoticeEvent) => void>();
  let stream: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT;
  let last: number | null = null;

  const hear = (message: MessageEvent<string>) => {
    wait = FIRST_WAIT;
    const event = NoticeEvent.parse(parseNamed(message.data));
    if (event.kind === "notice") last = event.notice.id;
    if (event.kind !== "thread") unread.set(event.unread);
    for (const listener of [...listeners]) listener(event);
  };
  const close = () => {
    clearTimeout(timer);
    stream?.close();
    stream = null;
  };
  const settle = () => {
    if (listeners.size === 0 || document.visibilityState === "hidden") return close();
    if (stream !== null) return;
    clearTimeout(timer);
    stream = new EventSource(noticeStreamAddress(last));
    stream.onmessage = hear;
    // a server that stops answers with an error, after which browsers do not come back by themselves
    stream.onerror = () => {
      close();
      timer = setTimeout(settle, wait * (0.5 + Math.random() / 2));
      wait = Math.min(LONGEST_WAIT, wait * 2);
    };
  };

  return {
    unread,
    listen(heard) {
      if (listeners.size === 0) document.addEventListener("visibilitychange", settle);
      listeners.add(heard);
      settle();
      return () => {
        listeners.delete(heard);
        if (listeners.size === 0) document.removeEventListener("visibilitychange", settle);
        // the next page may listen at once
        setTimeout(settle, 0);
      };
    },
  };
}

/** The one of this tab. */
export const noticeFeed = createNoticeFeed();
