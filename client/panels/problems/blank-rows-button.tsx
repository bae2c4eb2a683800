/** Beside the blank rows: takes them all out of the table, as one gesture. */
import { Button } from "@mantine/core";
import { IconWand } from "@tabler/icons-react";
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
  function remove() {
    const rows = issues.ofGroup(group).flatMap(({ row }) => (row === null ? [] : (table.handleOf(row) ?? [])));
    const before = table.rowCount;
    deleteRows(table, rows, origin);
    onDone(words.done(before - table.rowCount));
  }
  return (
    <Button size="compact-sm" variant="light" leftSection={<IconWand size={14} aria-hidden />} onClick={remove}>
      {words.remove(group.count)}
    </Button>
  );
}
