/** The order that one sees, given to the table: everyone’s from then on. Asks once, and can be taken back. */
import { Button, Popover } from "@mantine/core";
import { useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import type { MyView } from "#client/views/my-view.ts";
import { sortRows } from "#shared/document/edits/sort-rows.ts";
import { NO_FACTS } from "#shared/views/row-facts.ts";
import { rowsSeen } from "#shared/views/rows-seen.ts";
import styles from "./views.module.css";

interface Props {
  readonly collaboration: Collaboration;
  readonly look: MyView;
  onLeave(): void;
}

export function SortForAll({ collaboration, look, onLeave }: Props) {
  const words = useWords().views;
  const [opened, setOpened] = useState(false);
  const { table, origin } = collaboration;
  function sort() {
    const { view } = look.state.get();
    // every row of the table, not those one looks at alone
    const { rows } = rowsSeen(table, { filters: [], sort: view.sort }, NO_FACTS);
    if (rows !== null) sortRows(table, rows, origin);
    look.change({ ...view, sort: [] });
    setOpened(false);
    onLeave();
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" shadow="md" trapFocus returnFocus width={320}>
      <Popover.Target>
        <button type="button" className={styles.link} onClick={() => setOpened(!opened)}>
          {words.sortForAll}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={styles.ask}>{words.sortForAllAsk(table.rowCount)}</p>
        <Button size="xs" onClick={sort}>
          {words.sortForAllDo}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={() => setOpened(false)}>
          {words.sortForAllNo}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
