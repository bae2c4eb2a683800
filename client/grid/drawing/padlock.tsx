/** The mark of a column that is closed to editors: who closed it, and when. */
import { IconLock } from "@tabler/icons-react";
import { useStore } from "#client/collab/use-store.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import style from "../grid.module.css";
import type { GridModel } from "../interaction/grid-model.ts";

export function Padlock({ model, column }: { readonly model: GridModel; readonly column: ColumnId }) {
  const lock = useStore(model.collaboration.locks).find((one) => one.column === column);
  if (lock === undefined) return null;
  const { words, when } = model.closing;
  const sentence = model.whyClosed(column) ?? words.columnOpenToMe(lock.by.name, when(lock.at));
  return (
    <span className={style.padlock} data-part="padlock" title={sentence}>
      <IconLock size={13} aria-hidden />
      <span className={style.aside}>{sentence}</span>
    </span>
  );
}
