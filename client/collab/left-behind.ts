/**
 * Edits of this table that were made on this computer and cannot leave by themselves: under an identity whose cookie is gone, or before the
 * table came back from a backup. They are offered, until someone here decides.
 */
import { giveBack } from "#shared/document/edits/give-back.ts";
import { type LeftBehind, leftBehind, sizeOfLeftBehind } from "#shared/document/left-behind.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";
import type { UserId } from "#shared/model/ids.ts";
import type { CopyName, LocalCopies } from "./local-copies.ts";
import { rescueCopy } from "./rescue.ts";
import type { Store } from "./store.ts";
import { createValue } from "./value.ts";

export interface LeftBehindOffer {
  readonly copy: CopyName;
  /** who made them, when it was not who is here now */
  readonly by: UserId | null;
  readonly edits: number;
  /** ms since 1970; null when not known */
  readonly lastEdit: number | null;
  /** the table as it was there, as CSV */
  readonly file: Uint8Array<ArrayBuffer>;
}

export interface LeftBehindOffers {
  readonly offers: Store<readonly LeftBehindOffer[]>;
  /** looks at what this computer keeps; the table must be as the server has it. Once: later calls do nothing. */
  look(): Promise<void>;
  /** writes them in the table, as one gesture; the copy is forgotten once this computer holds that */
  giveBack(offer: LeftBehindOffer, origin: unknown): void;
  /** forgets them for good */
  forget(offer: LeftBehindOffer): void;
}

interface Options {
  readonly table: Table;
  readonly inUse: CopyName;
  readonly copies: LocalCopies;
  /** resolves with whether everything in the table is on this computer's disk or the server's */
  kept(): Promise<boolean>;
}

export function createLeftBehindOffers({ table, inUse, copies, kept }: Options): LeftBehindOffers {
  const offers = createValue<readonly LeftBehindOffer[]>([]);
  const found = new Map<LeftBehindOffer, LeftBehind>();
  let looked = false;

  async function consider(name: CopyName): Promise<void> {
    const { doc, clients, lastEdit } = await copies.read(name);
    const copy = openTable(doc);
    try {
      const left = leftBehind(copy, table, clients);
      const edits = sizeOfLeftBehind(left);
      if (edits > 0) {
        const by = name.user === inUse.user ? null : name.user;
        const offer: LeftBehindOffer = { copy: name, by, edits, lastEdit, file: rescueCopy(copy) };
        found.set(offer, left);
        offers.set([...offers.get(), offer]);
      } else if (name.user === inUse.user && name.incarnation < inUse.incarnation) await copies.forget(name);
    } finally {
      copy.close();
      doc.destroy();
    }
  }

  function withdraw(offer: LeftBehindOffer) {
    found.delete(offer);
    offers.set(offers.get().filter((one) => one !== offer));
  }

  return {
    offers,
    async look() {
      if (looked) return;
      looked = true;
      for (const name of await copies.of(inUse.dataset)) {
        if (name.user === inUse.user && name.incarnation === inUse.incarnation) continue;
        // one that cannot be read must not hide the others
        await consider(name).catch((error) => console.warn("copy not read", name, error));
      }
    },
    giveBack(offer, origin) {
      const left = found.get(offer);
      if (left === undefined) return;
      giveBack(table, left, origin);
      withdraw(offer);
      kept()
        .then((safe) => (safe ? copies.forget(offer.copy) : undefined))
        .catch((error) => console.warn("copy not forgotten", error));
    },
    forget(offer) {
      withdraw(offer);
      copies.forget(offer.copy).catch((error) => console.warn("copy not forgotten", error));
    },
  };
}
