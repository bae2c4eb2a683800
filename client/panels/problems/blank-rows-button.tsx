/** Beside the blank rows: takes them out of the table, as one gesture; all but those of which someone said why they hold nothing. */
import { Button } from "@mantine/core";
import { IconWand } from "@tabler/icons-react";
import { useMemo } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import type { IssueGroup } from "#shared/checks/issue.ts";
import { deleteRows } from "#shared/document/edits/delete-rows.ts";

interface Props {
  readonly group: IssueGroup;
  readonly collaboration: Collaboration;
  onDone(sentence: string): void;
}

export function BlankRowsButton({ group, collaboration, onDone }: Props) {
  const words = useWords().repairs.blankRows;
  const { table, issues, origin } = collaboration;
  const blank = issues.ofGroup(group);
  const rows = useMemo(() => {
    const meant = new Set(table.columns.flatMap(({ id }) => [...table.columnUnavailable(id).keys()]));
    const handles = blank.flatMap(({ row }) => (row === null ? [] : (table.handleOf(row) ?? [])));
    return handles.filter((row) => !meant.has(row));
  }, [blank, table]);
  if (rows.length === 0) return null;
  function remove() {
    const before = table.rowCount;
    deleteRows(table, rows, origin);
    onDone(words.done(before - table.rowCount));
  }
  return (
    <Button size="compact-sm" variant="light" leftSection={<IconWand size={14} aria-hidden />} onClick={remove}>
      {words.remove(rows.length)}
    </Button>
  );
}
