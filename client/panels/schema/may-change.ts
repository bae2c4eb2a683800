/** Whether the schema can be changed here and now, and if not why: in the words that people read. */
import { useState, useSyncExternalStore } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { sinceWhen } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { ColumnId } from "#shared/model/ids.ts";

/** null: it can. While the line is cut, what one was typing waits where it is. */
export type WhyNot = { readonly is: "closed" | "offline"; readonly sentence: string } | null;

export function useWhyNot(collaboration: Collaboration): WhyNot {
  const { schema, locks } = useWords();
  const { language } = useLanguage();
  const { state } = useStore(collaboration.saving);
  const mayEdit = useSyncExternalStore(collaboration.tableVersion.subscribe, () => collaboration.mayEdit);
  useStore(collaboration.locks);
  const [now] = useState(Date.now);
  const lock = collaboration.lockOn(null);
  if (lock !== null) return { is: "closed", sentence: locks.table(lock.by.name, sinceWhen(lock.at, now, language)) };
  if (!mayEdit) return { is: "closed", sentence: schema.readOnly };
  return state === "offline" ? { is: "offline", sentence: schema.offline } : null;
}

/** What is said of a column that is closed to me cannot be changed either: why; null where it is open. */
export function useColumnLock(collaboration: Collaboration, column: ColumnId | null): string | null {
  const { locks } = useWords();
  const { language } = useLanguage();
  useStore(collaboration.locks);
  const [now] = useState(Date.now);
  const lock = column === null ? null : collaboration.lockOn(column);
  return lock === null ? null : locks.column(lock.by.name, sinceWhen(lock.at, now, language));
}
