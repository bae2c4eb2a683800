/** What is wrong with the active cell, in sentences: as everyone sees it, or as it is being typed. */
import { useMemo } from "react";
import { useCommunes } from "#client/collab/use-communes.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import { wantsPlaces } from "#shared/checks/custom/french-formats.ts";
import { createFieldJudge } from "#shared/checks/field-judge.ts";
import type { Issue } from "#shared/checks/issue.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import type { GridModel } from "../interaction/grid-model.ts";
import { issueSentence } from "./issue-sentence.ts";
import type { Fields } from "./use-fields.ts";

const NONE: readonly Issue[] = [];

export function useSentences(model: GridModel, fields: Fields): readonly string[] {
  const words = useWords().checks;
  const edited = useStore(model.editing.cell);
  const typed = useStore(model.editing.draft);
  // what is turned into a right text is not wrong
  const draft = useStore(model.panel.meant) ?? typed;
  const { table, issues } = model.collaboration;
  useStore(model.selection);
  useStore(issues.revision);
  const column = edited?.column;
  const field = column === undefined ? undefined : fields.of.get(column);
  const { schema } = fields;
  const communes = useCommunes(
    schema !== null &&
      wantsPlaces({ customChecks: schema.customChecks.filter((one) => one.params.column === field?.name) }),
  );
  const judge = useMemo(() => {
    const places = communes === null || communes === "unreachable" ? null : communes.places;
    return field && schema && { field, verdictsOf: createFieldJudge(field, schema, places).judge };
  }, [field, schema, communes]);
  const found = edited ? judged(edited, draft, judge) : ofActive();
  const cell = edited ?? model.activeCell();
  const text = edited ? draft : cell ? table.text(cell.row, cell.column) : "";
  return found.map((issue) => issueSentence(issue, text, table, words));

  function ofActive(): readonly Issue[] {
    const cell = model.activeCell();
    return cell ? issues.ofCell(table.idOf(cell.row), cell.column) : NONE;
  }

  function judged(cell: NonNullable<typeof edited>, text: string, by: typeof judge): readonly Issue[] {
    if (!by) return NONE;
    // a blank cell that is just being filled is not yet wrong
    if (text === "" && cell.before === "") return NONE;
    const place: { row: RowId; column: ColumnId } = { row: table.idOf(cell.row), column: cell.column };
    return by.verdictsOf(text).map((verdict) => ({ ...verdict, ...place, field: by.field.name }));
  }
}
