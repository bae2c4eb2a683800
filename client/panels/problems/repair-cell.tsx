/** While walking through a group: repairs the cell one is at, at once; where it can be read in several ways, in any of them. */
import { Button } from "@mantine/core";
import { IconWand } from "@tabler/icons-react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Issue } from "#shared/checks/issue.ts";
import type { DateOrder } from "#shared/checks/repairs/family.ts";
import { othersIn } from "./cells-of-group.ts";
import { repairStep } from "./repair-step.ts";
import type { Repairable } from "./repairable.ts";
import { replacementOf } from "./replacements.ts";
import { writeRepairs } from "./write-repairs.ts";

interface Props {
  readonly issue: Issue;
  readonly repairable: Pick<Repairable, "repairs" | "asksOrder">;
  readonly collaboration: Collaboration;
  onWritten(): void;
}

export function RepairCell({ issue, repairable, collaboration, onWritten }: Props) {
  const { app, repairs: words } = useWords();
  const { table } = collaboration;
  const row = issue.row === null ? undefined : table.handleOf(issue.row);
  const { column } = issue;
  if (row === undefined || column === null) return null;
  const text = table.text(row, column);
  const orders: readonly DateOrder[] = repairable.asksOrder ? ["day-first", "month-first"] : ["day-first"];
  const { repairs } = repairable;
  const others = othersIn(row, collaboration, repairs);
  const sure = orders.flatMap((order) => repairs.repair(text, order, others) ?? []);
  const results = new Map((sure.length > 0 ? sure : repairs.choices(text, others)).map((one) => [one.text, one]));
  return [...results.values()].map(({ text: after, meaning, also = [] }) => (
    <Button
      key={after}
      size="compact-sm"
      variant="light"
      leftSection={<IconWand size={14} aria-hidden />}
      aria-label={`${words.cell}${app.colon}${words.cellLabel(text, after)}`}
      onClick={() => {
        const replacement = replacementOf(
          { text, rows: [row], others },
          { after, also },
          column,
          repairs,
          collaboration,
        );
        if (replacement === null) return;
        const step = repairStep(column, [replacement], "data", "rows");
        writeRepairs(collaboration, [replacement], step, (repaired) => {
          if (repaired !== null && repaired.written > 0) onWritten();
        });
      }}
    >
      {results.size === 1 ? words.cell : words.cellAs(meaning === undefined ? after : `${after} — ${meaning}`)}
    </Button>
  ));
}
