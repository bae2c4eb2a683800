/** Marks what is chosen in the grid: its rows, the column, or the whole table. */
import { Button, SegmentedControl } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { setMarks } from "#client/api/approval.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { CellPlace, GridHandle } from "#client/grid/grid-props.ts";
import { MarkSign } from "#client/ui/mark-sign.tsx";
import { useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import { sealOfColumn, sealOfRow, sealOfTexts } from "#shared/document/seals.ts";
import type { Table } from "#shared/document/table.ts";
import type { RowId } from "#shared/model/ids.ts";
import type { Mark, MarkTarget } from "#shared/model/marks.ts";
import type { Dataset } from "#shared/wire/http.ts";
import { MARKS_AT_ONCE } from "#shared/wire/marks.ts";
import { ProblemMessage } from "../problem-message.tsx";
import styles from "./approval.module.css";
import { REVIEW_KEYS } from "./use-review.ts";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  readonly active: CellPlace | null;
  readonly chosenRows: number;
}

const MARKS = ["valid", "to-check", "question"] as const;

export function MarkButtons({ dataset, collaboration, handle, active, chosenRows }: Props) {
  const words = useWords();
  const { marks } = words.approval;
  const queries = useQueryClient();
  const [target, setTarget] = useState<MarkTarget>("row");
  const approves = can(dataset.role, "approve");
  const { table } = collaboration;
  const marking = useMutation({
    mutationFn: async (mark: Mark | null) => {
      if (target === "row") await markRows(dataset.id, table, handle.current?.selectedRows() ?? [], mark);
      if (target === "table") await setMarks(dataset.id, { target, mark, seals: [sealOfTexts(table)] });
      if (target === "column" && active !== null)
        await setMarks(dataset.id, { target, ids: [active.column], mark, seals: [sealOfColumn(table, active.column)] });
    },
    onSettled(_, error) {
      // who is connected is told what was marked
      const { state } = collaboration.saving.get();
      const isTold = error === null && (state === "stored" || state === "sending");
      return isTold ? undefined : queries.invalidateQueries({ queryKey: REVIEW_KEYS.marks(dataset.id) });
    },
  });
  if (!approves && !can(dataset.role, "edit")) return null;
  const column = table.columns.find(({ id }) => id === active?.column);
  const row = active === null ? undefined : table.handleOf(active.row);
  const title = {
    row: chosenRows > 1 || row === undefined ? marks.selection(chosenRows) : marks.ofRow(table.positionOf(row) + 1),
    column: marks.ofColumn(column?.name || words.grid.untitled),
    table: marks.ofTable,
  }[target];
  const nothing = target !== "table" && active === null;
  return (
    <section className={styles.section} aria-label={marks.about}>
      {approves && (
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={marks.about}
          value={target}
          onChange={(next) => setTarget(next as MarkTarget)}
          data={[
            { value: "row", label: words.app.dataset.rowCommands },
            { value: "column", label: marks.column },
            { value: "table", label: marks.ofTable },
          ]}
        />
      )}
      <h3 className={styles.heading}>{nothing ? marks.noSelection : title}</h3>
      <div className={styles.markButtons}>
        {MARKS.filter((mark) => approves || mark !== "valid").map((mark) => (
          <Button
            key={mark}
            variant="default"
            disabled={nothing || marking.isPending}
            leftSection={<MarkSign mark={mark} size={16} />}
            onClick={() => marking.mutate(mark)}
          >
            {marks.markAs[mark]}
          </Button>
        ))}
        <Button
          variant="subtle"
          color="gray"
          disabled={nothing || marking.isPending}
          onClick={() => marking.mutate(null)}
        >
          {marks.clear}
        </Button>
      </div>
      {marking.isError && <ProblemMessage error={marking.error} />}
      {!approves && <p className={styles.soft}>{marks.editorHint}</p>}
    </section>
  );
}

/** Some at a time; each with the seal of what is on the screen. */
async function markRows(
  dataset: Dataset["id"],
  table: Table,
  rows: readonly RowId[],
  mark: Mark | null,
): Promise<void> {
  for (let from = 0; from < rows.length; from += MARKS_AT_ONCE) {
    const ids = rows.slice(from, from + MARKS_AT_ONCE);
    const seals = ids.map((id) => {
      const handle = table.handleOf(id);
      return handle === undefined ? "0".repeat(32) : sealOfRow(table, handle);
    });
    await setMarks(dataset, { target: "row", ids, mark, seals });
  }
}
