/** Beside a group of problems: how many of its cells can be repaired; opens what would be written. */
import { Button } from "@mantine/core";
import { IconWand } from "@tabler/icons-react";
import { useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import type { IssueGroup } from "#shared/checks/issue.ts";
import { RepairDialog } from "./repair-dialog.tsx";
import type { Repairable } from "./repairable.ts";
import type { RepairsOfGroup } from "./use-repairs.ts";

interface Props {
  readonly group: IssueGroup;
  readonly columnName: string;
  readonly repairable: Repairable;
  readonly repairsOf: RepairsOfGroup;
  readonly collaboration: Collaboration;
  onDone(sentence: string): void;
}

export function RepairButton({ group, columnName, repairable, repairsOf, collaboration, onDone }: Props) {
  const words = useWords().repairs;
  const [open, setOpen] = useState(false);
  const label = repairable.all && repairable.cells > 0 ? words.open(repairable.cells) : words.openMany;
  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconWand size={14} aria-hidden />}
        aria-label={words.openLabel(label, columnName)}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {open && (
        <RepairDialog
          {...{ group, columnName, repairsOf, collaboration }}
          repairs={repairable.repairs}
          onClose={() => setOpen(false)}
          onDone={(sentence) => {
            setOpen(false);
            onDone(sentence);
          }}
        />
      )}
    </>
  );
}
