/** What was told apart on this computer: values of a column that are not the same, rows that are not. */
import { useState } from "react";
import { forget, recall, remember } from "#client/ui/remembered.ts";
import { ToldApart, tellApart } from "#shared/cleaning/clusters/told-apart.ts";
import type { DatasetId } from "#shared/model/ids.ts";

export interface ToldApartHere {
  readonly known: ToldApart;
  tell(texts: readonly string[]): void;
  forget(): void;
}

/** `of`: the id of a column, or `rows`. */
export function useToldApart(dataset: DatasetId, of: string): ToldApartHere {
  const key = `tablee.apart.${dataset}.${of}`;
  const [state, setState] = useState(() => ({ key, known: read(key) }));
  const now = state.key === key ? state : { key, known: read(key) };
  if (now !== state) setState(now);
  return {
    known: now.known,
    tell(texts) {
      const known = tellApart(read(key), texts);
      remember(key, JSON.stringify(known));
      setState({ key, known });
    },
    forget() {
      forget(key);
      setState({ key, known: [] });
    },
  };
}

function read(key: string): ToldApart {
  const text = recall(key);
  if (text === null) return [];
  try {
    const kept = ToldApart.safeParse(JSON.parse(text));
    return kept.success ? kept.data : [];
  } catch (error) {
    console.warn("not recalled", key, error);
    return [];
  }
}
