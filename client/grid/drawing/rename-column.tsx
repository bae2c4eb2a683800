/** The title being typed over. Enter and leaving it write, Escape does not. */
import { useEffect, useRef } from "react";
import { useWords } from "#client/ui/words.tsx";
import { renameColumn } from "#shared/document/edits/rename-column.ts";
import type { Column } from "#shared/document/table.ts";
import { LIMITS } from "#shared/model/limits.ts";
import style from "../grid.module.css";
import type { GridModel } from "../interaction/grid-model.ts";

export function RenameColumn({ model, column }: { readonly model: GridModel; readonly column: Column }) {
  const words = useWords().grid;
  const field = useRef<HTMLInputElement>(null);
  const settled = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  function settle(name: string | null, after: "stay" | "leave") {
    if (settled.current) return;
    settled.current = true;
    model.renaming.set(null);
    if (after === "stay") model.focus();
    if (name === null || name === column.name) return;
    const { table, origin } = model.collaboration;
    if (name.length > LIMITS.columnNameLength) model.say(words.nameTooLong);
    else renameColumn(table, column.id, name, origin);
  }
  return (
    <input
      className={style.rename}
      data-part="rename"
      defaultValue={column.name}
      aria-label={words.commands.renameColumn}
      ref={field}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter" || event.key === "Tab") {
          event.preventDefault();
          settle(event.currentTarget.value, "stay");
        } else if (event.key === "Escape") settle(null, "stay");
      }}
      onBlur={(event) => settle(event.currentTarget.value, "leave")}
    />
  );
}
