/**
 * Edits of this table that were made on this computer and cannot leave by themselves: under an identity whose cookie is gone, or before the
 * table came back from a backup, or its past was destroyed. They are offered, until someone here decides.
 */
import { giveBack } from "#shared/document/edits/give-back.ts";
import { type LeftBehind, leftBehind, sizeOfLeftBehind } from "#shared/document/left-behind.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";
import type { UserId } from "#shared/model/ids.ts";
import { type CopyName, copyName, type LocalCopies } from "./local-copies.ts";
import { rescueCopy, rescueLeft } from "./rescue.ts";
import type { Store } from "./store.ts";
import type { KeptUnsent } from "./unsent-edits.ts";
import { createValue } from "./value.ts";

export interface LeftBehindOffer {
  readonly copy: CopyName;
  /** who made them, when it was not who is here now */
  readonly by: UserId | null;
  readonly edits: number;
  /** ms since 1970; null when not known */
  readonly lastEdit: number | null;
  /** the table as it was there, as CSV; of one whose past was destroyed, these edits alone */
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
  readonly unsent: KeptUnsent;
  /** of this dataset, the incarnation that the last destruction of its past gave it: older copies hold that past; 0: there was none */
  readonly purged: number;
  /** resolves with whether everything in the table is on this computer's disk or the server's */
  kept(): Promise<boolean>;
}

export function createLeftBehindOffers({ table, inUse, copies, unsent, purged, kept }: Options): LeftBehindOffers {
  const offers = createValue<readonly LeftBehindOffer[]>([]);
  const found = new Map<LeftBehindOffer, LeftBehind>();
  let looked = false;

  async function consider(name: CopyName): Promise<void> {
    const { doc, clients, acknowledged, lastEdit } = await copies.read(name);
    const copy = openTable(doc);
    try {
      if (name.incarnation < purged) {
        const left = leftBehind(copy, table, clients, acknowledged);
        const edits = sizeOfLeftBehind(left);
        // where there is no room for them elsewhere, they stay where they are until someone decides
        if (edits === 0 || unsent.keep({ copy: name, lastEdit, left })) await copies.forget(name);
        if (edits > 0) propose(left, { copy: name, lastEdit, file: rescueLeft(left, table) });
        return;
      }
      const left = leftBehind(copy, table, clients);
      if (sizeOfLeftBehind(left) > 0) propose(left, { copy: name, lastEdit, file: rescueCopy(copy) });
      else if (name.user === inUse.user && name.incarnation < inUse.incarnation) await copies.forget(name);
    } finally {
      copy.close();
      doc.destroy();
    }
  }

  function propose(left: LeftBehind, { copy, ...said }: Pick<LeftBehindOffer, "copy" | "lastEdit" | "file">) {
    const by = copy.user === inUse.user ? null : copy.user;
    const offer: LeftBehindOffer = { copy, by, edits: sizeOfLeftBehind(left), ...said };
    found.set(offer, left);
    offers.set([...offers.get(), offer]);
  }

  async function forgetKept(name: CopyName): Promise<void> {
    unsent.forget(name);
    await copies.forget(name);
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
      const apart = unsent.of(inUse.dataset);
      for (const { copy, lastEdit, left } of apart) propose(left, { copy, lastEdit, file: rescueLeft(left, table) });
      for (const name of await copies.of(inUse.dataset)) {
        if (name.user === inUse.user && name.incarnation === inUse.incarnation) continue;
        if (apart.some(({ copy }) => copyName(copy) === copyName(name))) {
          // another tab had it open when it was to go
          await copies.forget(name);
          continue;
        }
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
        .then((safe) => (safe ? forgetKept(offer.copy) : undefined))
        .catch((error) => console.warn("copy not forgotten", error));
    },
    forget(offer) {
      withdraw(offer);
      forgetKept(offer.copy).catch((error) => console.warn("copy not forgotten", error));
    },
  };
}
