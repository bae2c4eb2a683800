/** Gathers what Yjs's events say of one transaction, and hands it over once, when the transaction ends. */
import type * as Y from "yjs";
import type { EntryChanges, Lanes } from "./lane.ts";
import { META, type Roots } from "./layout.ts";

export interface DocumentChange {
  readonly entries: EntryChanges;
  base: boolean;
  columns: boolean;
  schema: boolean;
  fold: boolean;
}

/** `settle` is called before the transaction's update is emitted. Returns what detaches. */
export function watchDocument(
  doc: Y.Doc,
  roots: Roots,
  lanes: Lanes,
  settle: (change: DocumentChange, transaction: Y.Transaction) => void,
): () => void {
  let pending: DocumentChange | null = null;
  const change = (): DocumentChange => {
    pending ??= { entries: { added: [], removed: [] }, base: false, columns: false, schema: false, fold: false };
    return pending;
  };
  const onLanes = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => lanes.follow(events, change().entries);
  const onBase = () => {
    change().base = true;
  };
  const onColumns = () => {
    change().columns = true;
  };
  const onSchema = () => {
    change().schema = true;
  };
  const onMeta = (event: Y.YMapEvent<unknown>) => {
    if (event.keysChanged.has(META.fold)) change().fold = true;
  };
  const onEnd = (transaction: Y.Transaction) => {
    if (pending === null) return;
    const settled = pending;
    pending = null;
    settle(settled, transaction);
  };
  roots.lanes.observeDeep(onLanes as Parameters<typeof roots.lanes.observeDeep>[0]);
  roots.base.observe(onBase);
  roots.columns.observe(onColumns);
  roots.schema.observe(onSchema);
  roots.meta.observe(onMeta);
  doc.on("afterTransaction", onEnd);
  return () => {
    roots.lanes.unobserveDeep(onLanes as Parameters<typeof roots.lanes.observeDeep>[0]);
    roots.base.unobserve(onBase);
    roots.columns.unobserve(onColumns);
    roots.schema.unobserve(onSchema);
    roots.meta.unobserve(onMeta);
    doc.off("afterTransaction", onEnd);
  };
}
