/** The lock of the whole table: said to everyone, with a button for who may close and open it. */
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconLock, IconLockOpen } from "@tabler/icons-react";
import { useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { sinceWhen } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import styles from "./tool-row.module.css";

interface Props {
  readonly collaboration: Collaboration;
  /** closes the table or opens it again; resolves to what went wrong, null when nothing did; null for who may not */
  readonly onLock: ((closed: boolean) => Promise<string | null>) | null;
}

export function TableLock({ collaboration, onLock }: Props) {
  const words = useWords().locks;
  const { language } = useLanguage();
  const [failure, setFailure] = useState<string | null>(null);
  const lock = useStore(collaboration.locks).find(({ column }) => column === null);
  const when = lock === undefined ? "" : sinceWhen(lock.at, Date.now(), language);
  if (onLock === null) {
    if (lock === undefined) return null;
    return (
      <Tooltip label={words.table(lock.by.name, when)} multiline maw={360}>
        <span className={styles.locked}>
          <IconLock size={16} aria-hidden /> {words.tableLocked}
          <span className={styles.aside}>{words.table(lock.by.name, when)}</span>
        </span>
      </Tooltip>
    );
  }
  const hint = lock === undefined ? words.lockTableHint : words.tableOpenToMe(lock.by.name, when);
  const turn = () => {
    onLock(lock === undefined).then(setFailure, console.error);
  };
  const button = (
    <Tooltip label={failure ?? hint} multiline maw={360} {...(failure === null ? {} : { opened: true })}>
      {lock === undefined ? (
        <ActionIcon aria-label={words.lockTable} size="lg" onClick={turn}>
          <IconLockOpen size={18} />
        </ActionIcon>
      ) : (
        <Button
          size="compact-sm"
          h={30}
          variant="light"
          color="gray"
          c="var(--ink)"
          fw={400}
          leftSection={<IconLock size={16} aria-hidden />}
          onClick={turn}
        >
          {words.unlockTable}
        </Button>
      )}
    </Tooltip>
  );
  return (
    <span className={styles.lock}>
      {button}
      <span role="alert" className={styles.aside}>
        {failure}
      </span>
    </span>
  );
}
