/** The datasets of a space: how far each is, what waits, who is in it; a table whose titles sort it, or cards on a phone. */
import { ActionIcon, NativeSelect } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconArrowDown, IconArrowsSort, IconArrowUp } from "@tabler/icons-react";
import { useState } from "react";
import { recall, remember } from "#client/ui/remembered.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { DatasetSummary, Space } from "#shared/wire/http.ts";
import { CELLS, Name } from "./dataset-cells.tsx";
import styles from "./dataset-list.module.css";
import { DatasetMenu } from "./dataset-menu.tsx";
import {
  inTheirPlaces,
  type Order,
  orderBy,
  readOrder,
  SORT_KEYS,
  type SortKey,
  sortDatasets,
  writeOrder,
} from "./dataset-order.ts";

const ORDER_KEY = "tablee.space-order";

interface Props {
  readonly space: Space;
  /** without network: whether a dataset was opened on this computer; null when the server answers */
  readonly isHere: ((dataset: DatasetId) => boolean) | null;
}

export function DatasetList({ space, isHere }: Props) {
  const words = useWords().app.space;
  const narrow = useMediaQuery("(max-width: 820px)", undefined, { getInitialValueInEffect: false });
  const { language } = useLanguage();
  // placed when it was chosen: nothing moves under a hand because of what others do
  const place = (order: Order | null) => ({
    order,
    places: order === null ? null : sortDatasets(space.datasets, order, language).map(({ id }) => id),
  });
  const [placed, setPlaced] = useState(() => place(readOrder(recall(ORDER_KEY))));
  const lines: Lines = {
    datasets: placed.places === null ? space.datasets : inTheirPlaces(space.datasets, placed.places),
    order: placed.order,
    menuIn: isHere === null && can(space.role, "edit") ? space : null,
    isHere: (dataset) => isHere?.(dataset) ?? true,
    onSort: (key) => {
      const next = orderBy(key, placed.order);
      remember(ORDER_KEY, writeOrder(next));
      setPlaced(place(next));
    },
  };
  return (
    <>
      {narrow ? <Cards {...lines} /> : <Table {...lines} />}
      <p className={styles.hint}>{can(space.role, "edit") ? words.dropAnywhere : words.notAllowedToAdd}</p>
    </>
  );
}

interface Lines {
  readonly datasets: readonly DatasetSummary[];
  readonly order: Order | null;
  /** the space, for who may put a dataset in its trash; null: there is no menu */
  readonly menuIn: Space | null;
  isHere(dataset: DatasetId): boolean;
  onSort(key: SortKey): void;
}

function Table({ datasets, order, menuIn, isHere, onSort }: Lines) {
  const { app, overview } = useWords();
  const words = app.space;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{words.datasets}</caption>
      <thead>
        <tr>
          {SORT_KEYS.map((key) => (
            <th key={key} scope="col" aria-sort={order?.key === key ? order.direction : "none"}>
              <button
                type="button"
                className={styles.sort}
                title={overview.sortBy(words.columns[key])}
                onClick={() => onSort(key)}
              >
                {words.columns[key]}
                {order?.key === key && <Direction {...order} />}
              </button>
            </th>
          ))}
          {menuIn !== null && <td />}
        </tr>
      </thead>
      <tbody>
        {datasets.map((dataset) => (
          <tr key={dataset.id} className={styles.line}>
            <th scope="row" className={styles.first}>
              <Name dataset={dataset} here={isHere(dataset.id)} />
            </th>
            {SORT_KEYS.map((key) => {
              if (key === "name") return null;
              const Cell = CELLS[key];
              return (
                <td key={key} data-column={key}>
                  <Cell dataset={dataset} />
                </td>
              );
            })}
            {menuIn !== null && (
              <td className={styles.menu}>
                <DatasetMenu space={menuIn} dataset={dataset} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Direction({ direction }: Order) {
  const Sign = direction === "ascending" ? IconArrowUp : IconArrowDown;
  return <Sign size={14} aria-hidden />;
}

/** On a phone: what says something, in as few lines as it takes. */
function Cards({ datasets, order, menuIn, isHere, onSort }: Lines) {
  const { app, overview } = useWords();
  const words = app.space;
  return (
    <>
      {datasets.length > 1 && (
        <div className={styles.sorting}>
          <NativeSelect
            aria-label={overview.sort}
            value={order?.key ?? ""}
            data={[
              { value: "", label: words.newestFirst, disabled: order !== null },
              ...SORT_KEYS.map((key) => ({ value: String(key), label: overview.sortBy(words.columns[key]) })),
            ]}
            onChange={(event) => {
              const key = SORT_KEYS.find((one) => one === event.currentTarget.value);
              if (key !== undefined) onSort(key);
            }}
          />
          {order !== null && (
            <ActionIcon size={44} variant="default" aria-label={overview.reverse} onClick={() => onSort(order.key)}>
              <IconArrowsSort size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      )}
      <ul className={styles.cards} aria-label={words.datasets}>
        {datasets.map((dataset) => (
          <li key={dataset.id} className={styles.card}>
            <div className={styles.cardHead}>
              <h2>
                <Name dataset={dataset} here={isHere(dataset.id)} />
              </h2>
              {menuIn !== null && <DatasetMenu space={menuIn} dataset={dataset} />}
            </div>
            <dl className={styles.figures}>
              {SORT_KEYS.map((key) => {
                if (key === "name" || !says(dataset, key)) return null;
                const Cell = CELLS[key];
                return (
                  <div key={key}>
                    <dt>{words.columns[key]}</dt>
                    <dd>
                      <Cell dataset={dataset} />
                    </dd>
                  </div>
                );
              })}
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}

function says({ work, present }: DatasetSummary, key: SortKey): boolean {
  switch (key) {
    case "validated":
      return (work?.validRows ?? 0) > 0;
    case "questions":
      return (work?.questions.open ?? 0) > 0;
    case "here":
      return present.length > 0;
    default:
      return true;
  }
}
