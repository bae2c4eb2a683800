/** All that this computer keeps for one person: what they have not sent, and how to leave nothing of theirs behind. */
import type { UserId } from "#shared/model/ids.ts";
import { forgetWhoWasHere } from "./kept-answers.ts";
import { keptNamesOf } from "./kept-names.ts";
import { browserCopies, copiesOf } from "./local-copies.ts";

export interface KeptHere {
  /** tables of theirs that this computer keeps */
  readonly tables: number;
  /** texts they did not send, and what they were told, are kept */
  readonly texts: boolean;
  /** their edits that the server is not known to have */
  readonly waiting: number;
}

export async function keptHere(user: UserId): Promise<KeptHere> {
  const copies = await copiesOf(user);
  let waiting = 0;
  for (const copy of copies) {
    const found = await browserCopies.read(copy);
    waiting += found.waiting;
    found.doc.destroy();
  }
  return { tables: copies.length, texts: keptNamesOf(window.localStorage, user).length > 0, waiting };
}

/** After signing out: without network, nobody is shown as if they were still here. With `tables`, their copies and texts go too. */
export async function leaveThisComputer(user: UserId, { tables }: { readonly tables: boolean }): Promise<void> {
  forgetWhoWasHere(window.localStorage);
  if (!tables) return;
  for (const name of keptNamesOf(window.localStorage, user)) window.localStorage.removeItem(name);
  for (const copy of await copiesOf(user)) await browserCopies.forget(copy);
}
