/** Retention: notices do not outlive their use. */
import type { NoticeStore } from "#server/storage/notices.ts";
import type { Clock } from "#server/sync/clock.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Forgets, now and once a day, notices older than `days`. Call what it returns to stop; that resolves when nothing is being removed any more. */
export function forgetOldNotices(
  parts: { readonly notices: NoticeStore; readonly clock: Clock; readonly days: number },
  onError: (error: unknown) => void,
): () => Promise<void> {
  const { notices, clock, days } = parts;
  let removing: Promise<void> = Promise.resolve();
  const remove = () => {
    removing = removing.then(() => notices.removeBefore(clock.now() - days * DAY)).catch(onError);
  };
  remove();
  const stop = clock.every(DAY, remove);
  return () => {
    stop();
    return removing;
  };
}
