/** What is wrong in a field, in sentences, with what mends it: as everyone sees it, or as it is being typed. */
import { useMemo } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useCommunes } from "#client/collab/use-communes.ts";
import { issueSentence } from "#client/grid/drawing/issue-sentence.ts";
import { useWords } from "#client/ui/words.tsx";
import { wantsPlaces } from "#shared/checks/custom/french-formats.ts";
import { createFieldJudge } from "#shared/checks/field-judge.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import { RepairCell } from "../problems/repair-cell.tsx";
import type { RepairsOfGroup } from "../problems/use-repairs.ts";
import styles from "./row-form.module.css";

interface Props {
  readonly id: string;
  readonly collaboration: Collaboration;
  readonly row: RowHandle;
  readonly column: ColumnId;
  readonly field: Field | undefined;
  readonly schema: TableSchema | null;
  /** as it is being typed, and what it stood for before; null when nothing is */
  readonly typed: { readonly text: string; readonly before: string } | null;
  readonly repairsOf: RepairsOfGroup;
  /** true where this person may not write */
  readonly closed: boolean;
  onMended(): void;
}

export function FieldProblems({
  id,
  collaboration,
  row,
  column,
  field,
  schema,
  typed,
  repairsOf,
  closed,
  onMended,
}: Props) {
  const words = useWords().checks;
  const { table, issues } = collaboration;
  const judge = useJudge(typed === null ? undefined : field, schema);
  const place = { row: table.idOf(row), column };
  // a blank field that is just being filled is not yet wrong
  const isBegun = typed !== null && typed.text === "" && typed.before === "";
  const found =
    typed === null
      ? issues.ofCell(place.row, column)
      : isBegun || judge === null || field === undefined
        ? []
        : judge(typed.text).map((verdict) => ({ ...verdict, ...place, field: field.name }));
  const [first] = found;
  if (first === undefined) return null;
  const repairs = typed === null && !closed ? repairsOf({ column, field: first.field, rule: first.rule }) : null;
  const text = typed?.text ?? table.text(row, column);
  return (
    <div id={id} className={styles.problems}>
      {found.map((issue) => {
        const sentence = issueSentence(issue, text, table, words);
        return <p key={sentence}>{sentence}</p>;
      })}
      {repairs !== null && (
        <div className={styles.repairs}>
          <RepairCell
            issue={first}
            repairable={{ repairs, asksOrder: repairs.asksOrder([text]) }}
            collaboration={collaboration}
            onWritten={onMended}
          />
        </div>
      )}
    </div>
  );
}

function useJudge(field: Field | undefined, schema: TableSchema | null) {
  const communes = useCommunes(
    schema !== null &&
      field !== undefined &&
      wantsPlaces({ customChecks: schema.customChecks.filter((one) => one.params.column === field.name) }),
  );
  return useMemo(() => {
    if (field === undefined || schema === null) return null;
    const places = communes === null || communes === "unreachable" ? null : communes.places;
    return createFieldJudge(field, schema, places).judge;
  }, [field, schema, communes]);
}
