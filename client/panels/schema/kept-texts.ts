/** What was typed of the schema and not saved: kept on this computer for who typed it, until it is saved or let go. */
import { createContext, useContext, useEffect, useRef } from "react";
import { z } from "zod";
import { keptName, keptNamesOf } from "#client/collab/kept-names.ts";
import { forget, recall, remember } from "#client/ui/remembered.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import { readJson } from "#shared/schema/canonical-json.ts";

/** `over`: what was saved there when it was typed */
const KeptText = z.object({ text: z.string(), over: z.string() });
export type KeptText = z.infer<typeof KeptText>;

/** `field` null: the schema itself */
const Place = z.tuple([z.string().nullable(), z.string()]).transform(([field, property]) => ({ field, property }));
export type KeptPlace = z.infer<typeof Place>;

export interface KeptTexts {
  recall(place: KeptPlace): KeptText | null;
  keep(place: KeptPlace, kept: KeptText): void;
  forget(place: KeptPlace): void;
  /** the same array until one of them changes */
  all(): readonly (KeptPlace & KeptText)[];
  subscribe(listener: () => void): () => void;
}

export function keptTexts(who: UserId, dataset: DatasetId): KeptTexts {
  const begin = keptName("schema", who, `${dataset}:`);
  const nameOf = ({ field, property }: KeptPlace) => `${begin}${JSON.stringify([field, property])}`;
  const listeners = new Set<() => void>();
  let known: readonly (KeptPlace & KeptText)[] | null = null;
  const changed = () => {
    known = null;
    for (const listener of listeners) listener();
  };
  const read = (name: string) => KeptText.safeParse(readJson(recall(name) ?? "")).data ?? null;
  return {
    recall: (place) => read(nameOf(place)),
    keep(place, kept) {
      remember(nameOf(place), JSON.stringify(kept));
      changed();
    },
    forget(place) {
      if (recall(nameOf(place)) === null) return;
      forget(nameOf(place));
      changed();
    },
    all() {
      known ??= namesHere(who)
        .filter((name) => name.startsWith(begin))
        .flatMap((name) => {
          const place = Place.safeParse(readJson(name.slice(begin.length))).data;
          const kept = read(name);
          return place === undefined || kept === null ? [] : [{ ...place, ...kept }];
        });
      return known;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A private window may refuse to say what it keeps. */
function namesHere(who: UserId): string[] {
  try {
    return keptNamesOf(window.localStorage, who);
  } catch (error) {
    console.warn("not recalled", error);
    return [];
  }
}

const NONE: readonly (KeptPlace & KeptText)[] = [];
const NOWHERE: KeptTexts = {
  recall: () => null,
  keep: () => undefined,
  forget: () => undefined,
  all: () => NONE,
  subscribe: () => () => undefined,
};

/** Where the inputs inside keep what is typed in them. */
export const Kept = createContext<{ readonly texts: KeptTexts; readonly field: string | null }>({
  texts: NOWHERE,
  field: null,
});

/** Of one property of what the form is about. */
export function useKeptText(property: string) {
  const { texts, field } = useContext(Kept);
  const place = { field, property };
  const known = useRef(field);
  useEffect(() => {
    const from = { field: known.current, property };
    known.current = field;
    const kept = from.field === field ? null : texts.recall(from);
    if (kept === null) return;
    // it goes by another name now
    texts.keep({ field, property }, kept);
    texts.forget(from);
  }, [texts, field, property]);
  return {
    recall: () => texts.recall(place),
    keep: (kept: KeptText) => texts.keep(place, kept),
    forget: () => texts.forget(place),
  };
}
