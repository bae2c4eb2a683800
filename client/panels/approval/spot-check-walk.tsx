/** A spot check, one row at a time: its card, and whether it is right. Several people may share one. */
import { Button } from "@mantine/core";
import { IconChevronLeft } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { fetchSpotCheck, judgeRow } from "#client/api/approval.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import type { RowId, SpotCheckId } from "#shared/model/ids.ts";
import type { Dataset } from "#shared/wire/http.ts";
import type { SpotCheck, SpotCheckRow } from "#shared/wire/spot-checks.ts";
import { ProblemMessage } from "../problem-message.tsx";
import styles from "./approval.module.css";
import { type Judged, SpotCheckCard } from "./spot-check-card.tsx";
import { SpotCheckResult } from "./spot-check-result.tsx";
import { REVIEW_KEYS } from "./use-review.ts";

interface Props {
  readonly dataset: Dataset;
  readonly check: SpotCheckId;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  onBack(): void;
}

export function SpotCheckWalk({ dataset, check: id, collaboration, handle, onBack }: Props) {
  const words = useWords().approval.spotChecks;
  const { app } = useWords();
  const queries = useQueryClient();
  useStore(collaboration.tableVersion);
  const query = useQuery({
    queryKey: [...REVIEW_KEYS.spotChecks(dataset.id), id],
    queryFn: () => fetchSpotCheck(dataset.id, id),
  });
  const [passed, setPassed] = useState<ReadonlySet<RowId>>(new Set());
  const [at, setAt] = useState<RowId | null>(null);
  const [stopped, setStopped] = useState(false);
  /** what one judged, while answers that were asked for before it may still come */
  const [mine, setMine] = useState<Mine>(new Map());
  const [failed, setFailed] = useState<{ readonly row: RowId; readonly error: unknown } | null>(null);
  const check = useMemo(() => withMine(query.data, mine), [query.data, mine]);
  const mayJudge = can(dataset.role, "spot-check");
  const left = check === undefined ? null : nextRow(check, passed, at, collaboration.me.id);
  // the row one is at stays until one goes on, also when somebody else judges it meanwhile
  const current = check?.rows.find(({ row }) => row === at) ?? check?.rows.find(({ row }) => row === left);
  const judged = check?.rows.filter(({ verdict }) => verdict !== null).length ?? 0;

  const judging = useMutation({
    mutationFn: ({ row, ...judged }: Judged & { readonly row: RowId }) => judgeRow(dataset.id, id, row, judged),
    // the next row comes at once: who judges fifty does not wait for the answers
    onMutate({ row, verdict, note }) {
      const judged = { verdict, note, by: collaboration.me, at: new Date().toISOString() };
      const after = withMine(query.data, new Map([...mine, [row, judged]]));
      setMine((all) => new Map([...all, [row, judged]]));
      setFailed(null);
      if (after !== undefined) goOn(after, passed);
    },
    // not kept, or somebody was faster: back to it
    onError(error, { row }) {
      setMine((all) => new Map([...all].filter(([one]) => one !== row)));
      setFailed({ row, error });
      setAt(row);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: REVIEW_KEYS.spotChecks(dataset.id) }),
  });

  function goOn(from: SpotCheck, gone: ReadonlySet<RowId>) {
    setAt(nextRow(from, gone, current?.row ?? null, collaboration.me.id));
  }

  return (
    <>
      <div className={styles.walkTop}>
        <button type="button" className={styles.link} onClick={onBack}>
          <IconChevronLeft size={14} aria-hidden /> {words.back}
        </button>
        {check !== undefined && (
          <span role="status" className={styles.when}>
            {words.progress(judged, check.rows.length)}
          </span>
        )}
      </div>
      {query.isError && <ProblemMessage error={query.error} />}
      {check !== undefined &&
        (current !== undefined && mayJudge && !stopped ? (
          <>
            <SpotCheckCard
              key={current.row}
              row={current}
              collaboration={collaboration}
              error={failed?.row === current.row ? failed.error : null}
              onJudge={(judged) => judging.mutate({ row: current.row, ...judged })}
              onSkip={() => {
                const gone = new Set([...passed, current.row]);
                setPassed(gone);
                goOn(check, gone);
              }}
            />
            <div className={styles.walkEnd}>
              <Button variant="subtle" color="gray" onClick={() => setStopped(true)}>
                {words.pause}
              </Button>
            </div>
          </>
        ) : (
          <SpotCheckResult
            dataset={dataset.id}
            check={check}
            collaboration={collaboration}
            handle={handle}
            mayComment={can(dataset.role, "comment")}
            onResume={
              mayJudge && judged < check.rows.length
                ? () => {
                    setPassed(new Set());
                    setStopped(false);
                    setAt(null);
                  }
                : null
            }
          />
        ))}
      {query.isPending && (
        <p role="status" className={styles.note}>
          {app.dataset.opening}
        </p>
      )}
    </>
  );
}

type Mine = ReadonlyMap<RowId, Pick<SpotCheckRow, "verdict" | "note" | "by" | "at">>;

/** What the server says of a row goes before what one said oneself. */
function withMine(check: SpotCheck | undefined, mine: Mine): SpotCheck | undefined {
  if (check === undefined || mine.size === 0) return check;
  const rows = check.rows.map((one) => (one.verdict === null ? { ...one, ...mine.get(one.row) } : one));
  return { ...check, rows };
}

/** The next row nobody has judged, after `from`; two people begin at different places, so that they seldom meet. */
function nextRow(check: SpotCheck, passed: ReadonlySet<RowId>, from: RowId | null, me: string): RowId | null {
  const { rows } = check;
  const known = rows.findIndex(({ row }) => row === from);
  const start = known >= 0 ? known + 1 : check.by?.id === me ? 0 : placeFor(me, rows.length);
  for (let step = 0; step < rows.length; step++) {
    const row = rows[(start + step) % rows.length];
    if (row !== undefined && row.verdict === null && !passed.has(row.row)) return row.row;
  }
  return null;
}

function placeFor(me: string, count: number): number {
  let sum = 0;
  for (const character of me) sum = (sum * 31 + character.charCodeAt(0)) % 1_000_003;
  return count === 0 ? 0 : sum % count;
}
