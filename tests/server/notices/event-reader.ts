/** Someone's open stream of notices: its events, one after the other. */
import { onTestFinished } from "vitest";
import { NoticeEvent } from "#shared/wire/notices.ts";

export interface EventReader {
  readonly status: number;
  /** the next event; null once the stream has ended */
  next(): Promise<{ readonly event: NoticeEvent; readonly id: string | null } | null>;
  /** the next event of that kind */
  nextOf<K extends NoticeEvent["kind"]>(kind: K): Promise<Extract<NoticeEvent, { kind: K }>>;
  leave(): void;
}

export async function readStream(
  address: string,
  token: string | null,
  lastEventId: number | null = null,
): Promise<EventReader> {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const response = await fetch(`${address}/api/v1/me/notices/stream`, {
    signal: leaving.signal,
    headers: {
      cookie: `tablee_session=${token}`,
      ...(lastEventId === null ? {} : { "last-event-id": String(lastEventId) }),
    },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = "";
  const next: EventReader["next"] = async () => {
    for (;;) {
      const end = waiting.indexOf("\n\n");
      if (end >= 0) {
        const lines = waiting.slice(0, end).split("\n");
        waiting = waiting.slice(end + 2);
        const data = lines.find((line) => line.startsWith("data: "));
        if (data === undefined) continue;
        const id = lines.find((line) => line.startsWith("id: "))?.slice(4) ?? null;
        return { event: NoticeEvent.parse(JSON.parse(data.slice(6))), id };
      }
      const piece = await reader?.read();
      if (piece === undefined || piece.done) return null;
      waiting += piece.value;
    }
  };
  const nextOf: EventReader["nextOf"] = async (kind) => {
    for (;;) {
      const found = await next();
      if (found === null) throw new Error(`the stream ended before ${kind}`);
      if (isOf(found.event, kind)) return found.event;
    }
  };
  return { status: response.status, next, nextOf, leave: () => leaving.abort() };
}

function isOf<K extends NoticeEvent["kind"]>(event: NoticeEvent, kind: K): event is Extract<NoticeEvent, { kind: K }> {
  return event.kind === kind;
}
