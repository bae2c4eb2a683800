/** Which columns say where the rows are: what was found, to be chosen otherwise. */
import { SegmentedControl, Select } from "@mantine/core";
import { useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { Table } from "#shared/document/table.ts";
import type { PointColumns } from "#shared/geo/point-columns.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import styles from "./map.module.css";

interface Props {
  readonly table: Table;
  readonly columns: PointColumns | null;
  onColumns(columns: PointColumns): void;
}

interface Half {
  readonly latitude?: ColumnId;
  readonly longitude?: ColumnId;
}

export function ColumnsChoice({ table, columns, onColumns }: Props) {
  const { app, geo, grid } = useWords();
  const words = geo.map;
  const [kind, setKind] = useState<PointColumns["in"] | null>(null);
  const [half, setHalf] = useState<Half>({});
  const is = kind ?? columns?.in ?? "two";
  const data = table.columns.map(({ id, name }) => ({ value: id as string, label: name || grid.untitled }));
  const known: Half = columns?.in === "two" ? columns : {};
  const two: Half = { ...known, ...half };

  function choose(part: "latitude" | "longitude" | "point", value: string | null) {
    const column = table.columns.find(({ id }) => id === value)?.id;
    if (column === undefined) return;
    if (part === "point") return onColumns({ in: "one", point: column });
    const { latitude, longitude }: Half = { ...two, [part]: column };
    setHalf({ ...half, [part]: column });
    if (latitude !== undefined && longitude !== undefined) onColumns({ in: "two", latitude, longitude });
  }
  const select = (part: "latitude" | "longitude" | "point", value: ColumnId | undefined) => (
    <Select
      size="xs"
      searchable
      allowDeselect={false}
      label={words[part]}
      data={data}
      value={value ?? null}
      onChange={(next) => choose(part, next)}
    />
  );
  return (
    <details open={columns === null || kind !== null}>
      <summary className={styles.soft}>
        {words.columns}
        {columns !== null && `${app.colon}${titlesOf(table, columns).join(", ")}`}
      </summary>
      <SegmentedControl
        size="xs"
        aria-label={words.columns}
        data={[
          { value: "two", label: words.two },
          { value: "one", label: words.one },
        ]}
        value={is}
        onChange={(value) => setKind(value === "one" ? "one" : "two")}
      />
      <div className={styles.columns}>
        {is === "one" ? (
          select("point", columns?.in === "one" ? columns.point : undefined)
        ) : (
          <>
            {select("latitude", two.latitude)}
            {select("longitude", two.longitude)}
          </>
        )}
      </div>
    </details>
  );
}

function titlesOf({ columns }: Table, chosen: PointColumns): string[] {
  const title = (column: ColumnId) => columns.find(({ id }) => id === column)?.name ?? "";
  return chosen.in === "one" ? [title(chosen.point)] : [title(chosen.latitude), title(chosen.longitude)];
}
