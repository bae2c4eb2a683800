/** The cells whose reading is doubtful, by kind: one walks through them, corrects them in the table, or says that they are right. */

import { useMutation } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { settleDoubts } from "#client/api/import-records.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import type { StandingDoubt } from "#shared/wire/imports.ts";
import { ProblemMessage } from "../problem-message.tsx";
import { DoubtGroup } from "./doubt-group.tsx";
import styles from "./doubts.module.css";
import type { DoubtsKnown } from "./use-doubts.ts";
import { groupsOf } from "./watch-doubts.ts";

/** told to the server in one request */
const AT_ONCE = 10_000;

interface Props {
  readonly dataset: DatasetId;
  readonly doubts: DoubtsKnown;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  readonly maySettle: boolean;
}

export function DoubtsPart({ dataset, doubts, collaboration, handle, maySettle }: Props) {
  const { imported: words } = useWords();
  const { table } = collaboration;
  const standing = useStore(doubts.standing);
  const version = useStore(collaboration.tableVersion);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order of rows moves with the version
  const groups = useMemo(() => groupsOf(standing, table), [standing, table, version]);
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState<readonly StandingDoubt[]>([]);
  const settling = useMutation({
    mutationFn: async ({ cells, right }: { readonly cells: readonly StandingDoubt[]; readonly right: boolean }) => {
      const places = cells.map(({ row, column, text }) => ({ row, column, text }));
      for (let from = 0; from < places.length; from += AT_ONCE)
        await settleDoubts(dataset, { right, cells: places.slice(from, from + AT_ONCE) });
    },
    onSuccess: (_, { cells, right }) => setSaid(right ? cells : []),
  });
  const beyond = doubts.told?.beyond ?? 0;
  const settled = doubts.told?.settled ?? [];
  if (groups.length === 0 && beyond === 0 && said.length === 0) return null;
  const names = (doubts.told?.people ?? []).map(({ name }) => name).filter((name) => name !== "");
  return (
    <section className={styles.part} aria-label={words.toLookAt}>
      <h3>{words.toLookAt}</h3>
      <p className={styles.soft}>{words.toLookAtSentence}</p>
      {settling.isError && <ProblemMessage error={settling.error} />}
      <ul className={styles.groups}>
        {groups.map((group) => {
          const code = group[0]?.code;
          return (
            code && (
              <DoubtGroup
                key={code}
                {...{ code, group, table, handle }}
                open={open === code}
                onToggle={() => setOpen(open === code ? null : code)}
                onRight={maySettle ? (cells) => settling.mutate({ cells, right: true }) : null}
              />
            )
          );
        })}
      </ul>
      {beyond > 0 && <p className={styles.soft}>{words.beyond(beyond)}</p>}
      <p role="status" className={styles.said}>
        {said.length > 0 && words.saidRight(said.length)}
      </p>
      {said.length > 0 && (
        <BusyButton
          size="compact-sm"
          variant="default"
          loading={settling.isPending}
          onClick={() => settling.mutate({ cells: said, right: false })}
        >
          {words.undo}
        </BusyButton>
      )}
      {said.length === 0 && settled.length > 0 && (
        <p className={styles.soft}>{words.settled(settled.length, names.join(", "))}</p>
      )}
    </section>
  );
}
