/** One value in many cells: a new column that holds it everywhere, or the blank cells of a column, of the rows one sees. */
import { Button, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { FixedValueAsk } from "#client/grid/grid-props.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import { cellsOf, runFills } from "#client/views/bulk-writes.ts";
import { type FillParams, fill } from "#shared/cleaning/operations/blanks/fill.ts";
import { type AddParams, add } from "#shared/cleaning/operations/columns/add.ts";
import { type StepRows, stepOf } from "#shared/cleaning/step.ts";
import { addFilledColumn } from "#shared/document/edits/add-filled-column.ts";
import type { Step } from "#shared/document/edits/change-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { LIMITS } from "#shared/model/limits.ts";
import styles from "../share-out/share-out.module.css";

/** the rows one sees may be all of them */
function saidOf(seen: Uint32Array, { rowCount }: Pick<Table, "rowCount">): StepRows {
  return seen.length === rowCount ? { kind: "all" } : { kind: "chosen", count: seen.length };
}

function columnStep(title: string, text: string): Step {
  return stepOf(add.id, { title, text } satisfies AddParams, { kind: "all" });
}

interface Props {
  readonly collaboration: Collaboration;
  readonly ask: FixedValueAsk;
  /** the rows one sees */
  readonly seen: Uint32Array;
  onDone(sentence: string): void;
  onClose(): void;
}

export function FixedValueDialog({ collaboration, ask, seen, onDone, onClose }: Props) {
  const { app, grid, completing, locks } = useWords();
  const words = completing.fixed;
  const { table, origin } = collaboration;
  const isColumn = ask.kind === "column";
  const [name, setName] = useState("");
  const [value, setValue] = useState("");
  const [tooMuch, setTooMuch] = useState<string | null>(null);
  const blanks = useMemo(
    () =>
      isColumn
        ? []
        : [...seen].flatMap((row) => (table.content(row as RowHandle, ask.column) === "" ? [row as RowHandle] : [])),
    [table, seen, ask, isColumn],
  );
  const title = table.columns.find(({ id }) => id === ask.column)?.name || grid.untitled;

  function apply(event: FormEvent) {
    event.preventDefault();
    if (table.columns.length >= LIMITS.columns && isColumn) return setTooMuch(grid.tooManyColumns);
    if (value.length > LIMITS.cellLength) return setTooMuch(grid.cellTooLong(value.length));
    // someone may have deleted or closed the column meanwhile
    const isThere = table.columns.some(({ id }) => id === ask.column);
    if (isColumn) {
      const after = isThere ? ask.column : (table.columns.at(-1)?.id ?? null);
      addFilledColumn(table, { name: name.trim(), after, text: value }, origin, columnStep(name.trim(), value));
      onDone(words.done(name.trim() || grid.untitled, table.rowCount));
    } else if (!isThere) return setTooMuch(words.columnGone);
    else if (collaboration.lockOn(ask.column) !== null) return setTooMuch(locks.skipped(blanks.length));
    else {
      // someone may have written in some of them meanwhile
      const fills = () => {
        const rows = blanks.filter((row) => !table.isDeleted(row) && table.content(row, ask.column) === "");
        return [{ column: ask.column, rows, texts: value }];
      };
      const begun = runFills(
        collaboration,
        "fill",
        fills(),
        (done) => onDone(done === null ? grid.readOnly : words.filled(cellsOf(done))),
        fills,
        () => stepOf(fill.id, { columns: [ask.column], text: value } satisfies FillParams, saidOf(seen, table)),
      );
      if (!begun) return setTooMuch(grid.bulk.busy);
    }
    onClose();
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={isColumn ? words.title : words.fillTitle(title)}
      closeButtonProps={{ "aria-label": app.close }}
    >
      <form onSubmit={apply}>
        {isColumn && (
          <TextInput
            label={words.name}
            value={name}
            maxLength={LIMITS.columnNameLength}
            onChange={(event) => setName(event.currentTarget.value)}
            data-autofocus
            mb="md"
          />
        )}
        {!isColumn && blanks.length === 0 ? (
          <p>{words.fillNone}</p>
        ) : (
          <TextInput
            label={isColumn ? words.value : words.fillValue}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
            data-autofocus={isColumn ? undefined : true}
            mb="md"
          />
        )}
        {tooMuch !== null && <Warning sentence={tooMuch} />}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {app.cancel}
          </Button>
          <Button type="submit" disabled={isColumn ? name.trim() === "" : value === "" || blanks.length === 0}>
            {isColumn ? words.apply(table.rowCount) : words.fillApply(blanks.length)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
