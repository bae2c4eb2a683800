/** What is said of a dataset in each column of the list: the same in the table and on the cards. */
import { IconCircleCheck, IconMessage, IconTriangleFilled } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { sinceWhen } from "#client/ui/moments.ts";
import { PeopleHere } from "#client/ui/person-avatar.tsx";
import { StateBadge } from "#client/ui/state-badge.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { DatasetSummary } from "#shared/wire/http.ts";
import styles from "./dataset-list.module.css";
import { qualityOf, type SortKey, validatedOf } from "./dataset-order.ts";

interface CellProps {
  readonly dataset: DatasetSummary;
}

export const CELLS: Readonly<Record<Exclude<SortKey, "name">, (props: CellProps) => ReactNode>> = {
  state: State,
  quality: Quality,
  validated: Validated,
  questions: Questions,
  last: Last,
  here: ({ dataset }) => (dataset.present.length === 0 ? <Nothing /> : <PeopleHere people={dataset.present} />),
};

interface NameProps extends CellProps {
  /** without network: it was opened on this computer */
  readonly here: boolean;
}

export function Name({ dataset, here }: NameProps) {
  const { offline, app } = useWords();
  return (
    <>
      <Link to="/d/$datasetId" params={{ datasetId: dataset.id }} className={styles.name}>
        {dataset.name}
      </Link>
      <span className={styles.under}>
        {app.space.sizeOf(dataset.rows, dataset.columns)}
        {dataset.openThreads > 0 && (
          <span className={styles.threads}>
            <IconMessage size={14} aria-hidden /> {app.space.threads(dataset.openThreads)}
          </span>
        )}
        {!here && <span className={styles.threads}>{offline.space.notHere}</span>}
      </span>
    </>
  );
}

/** Nothing to say: not worth the eye's time. */
function Nothing() {
  return <span className={styles.soft}>–</span>;
}

function State({ dataset: { review } }: CellProps) {
  return <StateBadge {...(review ?? { state: "draft", modified: false, isPublic: false })} room="short" />;
}

function Quality({ dataset }: CellProps) {
  const words = useWords().app.space;
  const share = qualityOf(dataset);
  if (dataset.issues === null) return <span className={styles.soft}>{words.noSchema}</span>;
  return (
    <span title={share === null ? undefined : words.rightCells(share)}>
      <span className={dataset.issues === 0 ? styles.good : styles.wrong}>
        {dataset.issues === 0 ? (
          <IconCircleCheck size={16} aria-hidden />
        ) : (
          <IconTriangleFilled size={10} aria-hidden />
        )}
        {words.problems(dataset.issues)}
      </span>
      {share !== null && <Bar share={share} />}
    </span>
  );
}

function Validated({ dataset }: CellProps) {
  const { overview } = useWords();
  const share = validatedOf(dataset);
  if (share === null || dataset.work === undefined || share === 0) return <Nothing />;
  return (
    <span title={overview.rowsOf(dataset.work.validRows, dataset.rows)}>
      {overview.percent(share)}
      <Bar share={share} />
    </span>
  );
}

/** Said beside it in words: only for the eye. */
function Bar({ share }: { readonly share: number }) {
  return (
    <span aria-hidden className={styles.bar}>
      <span style={{ width: `${share * 100}%` }} />
    </span>
  );
}

function Questions({ dataset: { work } }: CellProps) {
  const words = useWords().app.space;
  if (work === undefined || work.questions.open === 0) return <Nothing />;
  return (
    <>
      {work.questions.open}
      {work.questions.forMe > 0 && <span className={styles.forMe}>{words.forYou(work.questions.forMe)}</span>}
    </>
  );
}

function Last({ dataset: { changedAt, work } }: CellProps) {
  const { overview } = useWords();
  const { language } = useLanguage();
  return (
    <>
      <time dateTime={changedAt}>{sinceWhen(changedAt, Date.now(), language)}</time>
      {work !== undefined && work.lastBy !== null && (
        <span className={styles.under}>{overview.whose(work.lastBy.name)}</span>
      )}
    </>
  );
}
