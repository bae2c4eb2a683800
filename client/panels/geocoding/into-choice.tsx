/** The column that each part of an answer goes to: one of the table, a new one, or none. */
import { Select } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import { PLACE_PARTS, type PlacePart } from "#shared/cleaning/operations/compile/place-params.ts";
import type { Table } from "#shared/document/table.ts";
import styles from "../map/map.module.css";
import { type Into, PARTS_OF } from "./into.ts";

interface Props {
  readonly table: Table;
  readonly into: Into;
  onInto(into: Into): void;
}

const NEW = "+new";
const NOWHERE = "-none";

export function IntoChoice({ table, into, onInto }: Props) {
  const { app, geo, grid } = useWords();
  const words = geo.found;
  const isReverse = !into.some(({ part }) => part === "latitude" || part === "longitude" || part === "point");
  const isOne = into.some(({ part }) => part === "point");
  const parts = PLACE_PARTS.filter((part) =>
    isReverse
      ? PARTS_OF.reverse.includes(part)
      : isOne
        ? part === "point" || part === "score" || part === "label"
        : PARTS_OF.search.includes(part),
  );
  const data = table.columns.map(({ id, name }) => ({ value: id as string, label: name || grid.untitled }));

  function choose(part: PlacePart, value: string | null) {
    const others = into.filter((one) => one.part !== part);
    const title = words.parts[part];
    if (value === null || value === NOWHERE) return onInto(others);
    const next = value === NEW ? { part, title } : { part, column: value, title };
    const all = [...others, next];
    onInto(PLACE_PARTS.flatMap((one) => all.filter((other) => other.part === one)));
  }
  const titleOf = ({ column, title }: Into[number]) =>
    column === undefined ? words.newColumn(title) : (table.columns.find(({ id }) => id === column)?.name ?? title);
  const needed = (part: PlacePart) => part === "latitude" || part === "longitude" || part === "point";
  return (
    <details className={styles.part}>
      <summary className={styles.soft}>{`${words.into}${app.colon}${into.map(titleOf).join(", ")}`}</summary>
      {parts.map((part) => {
        const one = into.find((other) => other.part === part);
        return (
          <Select
            key={part}
            size="xs"
            searchable
            allowDeselect={false}
            label={words.parts[part]}
            data={[
              { value: NEW, label: words.newColumn(words.parts[part]) },
              ...(needed(part) ? [] : [{ value: NOWHERE, label: words.nowhere }]),
              ...data,
            ]}
            value={one === undefined ? NOWHERE : (one.column ?? NEW)}
            onChange={(value) => choose(part, value)}
          />
        );
      })}
    </details>
  );
}
