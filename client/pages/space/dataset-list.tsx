/** The datasets of a space, one line each: name, who is in it, size, what is left to fix, last change. */
import { IconCircleCheck, IconMessage, IconTriangleFilled } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { sinceWhen } from "#client/ui/moments.ts";
import { PeopleHere } from "#client/ui/person-avatar.tsx";
import { StateBadge } from "#client/ui/state-badge.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { DatasetSummary, Space } from "#shared/wire/http.ts";
import styles from "./dataset-list.module.css";
import { DatasetMenu } from "./dataset-menu.tsx";

interface Props {
  readonly space: Space;
  /** without network: whether a dataset was opened on this computer; null when the server answers */
  readonly isHere: ((dataset: DatasetId) => boolean) | null;
}

export function DatasetList({ space, isHere }: Props) {
  const words = useWords().app.space;
  const mayDiscard = isHere === null && can(space.role, "edit");
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>{words.datasets}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.here}</th>
            <th scope="col">{words.size}</th>
            <th scope="col">{words.toFix}</th>
            <th scope="col">{words.lastChange}</th>
            {mayDiscard && <td />}
          </tr>
        </thead>
        <tbody>
          {space.datasets.map((dataset) => (
            <Line
              key={dataset.id}
              dataset={dataset}
              here={isHere?.(dataset.id) ?? true}
              menuIn={mayDiscard ? space : null}
            />
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>{can(space.role, "edit") ? words.dropAnywhere : words.notAllowedToAdd}</p>
    </>
  );
}

interface LineProps {
  readonly dataset: DatasetSummary;
  readonly here: boolean;
  /** the space, for who may put the dataset in its trash; null: there is no menu */
  readonly menuIn: Space | null;
}

function Line({ dataset, here, menuIn }: LineProps) {
  const { offline, app } = useWords();
  const words = app.space;
  const { language } = useLanguage();
  return (
    <tr className={styles.line}>
      <th scope="row" className={styles.first}>
        <Link to="/d/$datasetId" params={{ datasetId: dataset.id }} className={styles.name}>
          {dataset.name}
        </Link>
        {dataset.review !== undefined && dataset.review.state !== "draft" && (
          <span className={styles.threads}>
            <StateBadge {...dataset.review} />
          </span>
        )}
        {!here && <span className={styles.threads}>{offline.space.notHere}</span>}
        {dataset.openThreads > 0 && (
          <span className={styles.threads}>
            <IconMessage size={14} aria-hidden /> {words.threads(dataset.openThreads)}
          </span>
        )}
      </th>
      <td>
        <PeopleHere people={dataset.present} />
      </td>
      <td className={styles.soft}>{words.sizeOf(dataset.rows, dataset.columns)}</td>
      <td>
        <Left issues={dataset.issues} />
      </td>
      <td className={styles.soft}>{sinceWhen(dataset.changedAt, Date.now(), language)}</td>
      {menuIn !== null && (
        <td className={styles.menu}>
          <DatasetMenu space={menuIn} dataset={dataset} />
        </td>
      )}
    </tr>
  );
}

function Left({ issues }: { readonly issues: number | null }) {
  const words = useWords().app.space;
  if (issues === null) return <span className={styles.soft}>{words.noSchema}</span>;
  return (
    <span className={issues === 0 ? styles.good : styles.wrong}>
      {issues === 0 ? <IconCircleCheck size={16} aria-hidden /> : <IconTriangleFilled size={10} aria-hidden />}
      {words.problems(issues)}
    </span>
  );
}
