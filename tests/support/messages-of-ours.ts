/** What a plain y-websocket provider is to do with the messages it does not know: nothing, where it would else complain of each. */
import type { WebsocketProvider } from "y-websocket";
import { MESSAGE } from "#shared/wire/sync-messages.ts";

/** Before the first message comes: a test listens to one by its own handler afterwards. */
export function ignoreMessagesOfOurs({ messageHandlers }: Pick<WebsocketProvider, "messageHandlers">): void {
  for (const ours of [MESSAGE.stored, MESSAGE.issues, MESSAGE.notice]) messageHandlers[ours] = () => undefined;
}
