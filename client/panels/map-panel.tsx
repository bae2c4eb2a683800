/** The rows on a map, beside the grid: a point goes to its row, a row shows its point; what deserves a look is listed, with or without a map. */
import { SegmentedControl } from "@mantine/core";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { CellPlace, GridHandle } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import type { MyView } from "#client/views/my-view.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { Point } from "#shared/french/gps.ts";
import { middleOf } from "#shared/geo/area.ts";
import { findPointColumns, type PointColumns } from "#shared/geo/point-columns.ts";
import { pointOfRow } from "#shared/geo/read-points.ts";
import { type Box, isInBox } from "#shared/geo/territory.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { useSchemaOf } from "./cleaning/use-target.ts";
import { GeocodingPart } from "./geocoding/geocoding-part.tsx";
import { ColumnsChoice } from "./map/columns-choice.tsx";
import { LookLists } from "./map/look-lists.tsx";
import styles from "./map/map.module.css";
import { MapFrame } from "./map/map-frame.tsx";
import { MoveBar } from "./map/move-bar.tsx";
import { boundsOfPoints } from "./map/point-features.ts";
import { territoryFeatures } from "./map/territory-features.ts";
import { useMove } from "./map/use-move.ts";
import { usePoints } from "./map/use-points.ts";
import { useRowMap } from "./map/use-row-map.ts";
import { TerritoryPart } from "./territory/territory-part.tsx";
import { useTerritory } from "./territory/use-territory.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  readonly myView: MyView;
  readonly handle: { readonly current: GridHandle | null };
  readonly active: CellPlace | null;
}

export function MapPanel({ dataset, collaboration, myView, handle, active }: Props) {
  const { geo: words } = useWords();
  const { table } = collaboration;
  const { seen } = myView;
  const version = useStore(collaboration.tableVersion);
  const schema = useSchemaOf(table);
  const [tab, setTab] = useState<"map" | "place">("map");
  const [chosen, setChosen] = useState<PointColumns | null>(null);
  const columns = useColumns(collaboration, schema, chosen, version);
  const territory = useTerritory(dataset, collaboration);
  const { area, outlines } = territory;
  const read = usePoints(collaboration, seen, columns, territory.judged);
  const [inFrame, setInFrame] = useState<readonly RowHandle[]>([]);
  const row = active === null ? undefined : table.handleOf(active.row);
  const activeRow = row === undefined || table.isDeleted(row) ? null : row;
  const move = useMove(collaboration, columns, (text) => handle.current?.say(text));

  const goTo = (to: RowHandle) => {
    const column = handle.current?.selected().active?.column ?? seen.columns[0]?.id;
    if (column !== undefined) handle.current?.goTo({ row: table.idOf(to), column });
  };
  const rowsIn = (box: Box): RowHandle[] =>
    (read?.features.features ?? []).flatMap(({ geometry: { coordinates }, properties }) =>
      isInBox(box, { longitude: coordinates[0], latitude: coordinates[1] }) ? [properties.row as RowHandle] : [],
    );
  /** `about`: what these rows are, as the filter says it */
  const viewRows = (rows: readonly RowHandle[], about: string) => {
    const { view } = myView.state.get();
    const filter = { kind: "rows" as const, rows: rows.map((one) => table.idOf(one)), about };
    myView.change({ ...view, filters: [...view.filters.filter(({ kind }) => kind !== "rows"), filter] }, null);
  };
  const look = useRef<() => void>(() => undefined);
  const { frame, map, state, reached, credit } = useRowMap({
    onPick: goTo,
    onMove: (point) => activeRow !== null && move.ask(activeRow, point),
    onBox: (box) => viewRows(rowsIn(box), words.map.frame),
    onFrame: () => look.current(),
  });
  look.current = () => {
    if (map !== null) setInFrame(rowsIn(map.frame()));
  };

  /** the map that all points were shown on once */
  const fitted = useRef<typeof map>(null);
  const showAll = useCallback(() => {
    if (read !== null) map?.fit(boundsOfPoints(read.points, read.odd));
  }, [read, map]);
  useEffect(() => {
    if (map === null || read === null) return;
    map.show(read.features);
    if (fitted.current !== map && read.points.rows.length > 0) {
      showAll();
      fitted.current = map;
    }
    look.current();
  }, [map, read, showAll]);

  // a table without points yet is looked at where they are expected; who looks already is left there when the last point goes
  const isEmpty = read === null || read.points.rows.length === 0;
  const around = useRef<typeof area>(null);
  useEffect(() => {
    if (map === null) return;
    map.outline(territoryFeatures(area, outlines));
    const isNew = around.current !== area || fitted.current !== map;
    around.current = area;
    if (area !== null && isEmpty && isNew) map.fit(area.box);
  }, [map, area, outlines, isEmpty]);

  const asked = move.asked?.row === activeRow ? move.asked.point : null;
  const here = activeRow === null || columns === null ? null : (asked ?? pointOfRow(table, columns, activeRow));
  const [candidate, setCandidate] = useState<Point | null>(null);
  const shown = tab === "place" && candidate !== null ? candidate : here;
  const { longitude, latitude } = shown ?? {};
  const movable = tab === "map" && collaboration.mayEdit && columns !== null;
  useEffect(() => {
    const point = longitude === undefined || latitude === undefined ? null : { longitude, latitude };
    map?.mark(point, movable);
    if (point !== null && map !== null && !isInBox(map.frame(), point)) map.goTo(point);
  }, [map, longitude, latitude, movable]);

  return (
    <div className={styles.panel}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={words.tabs.label}
        data={[
          { value: "map", label: words.tabs.map },
          { value: "place", label: words.tabs.place },
        ]}
        value={tab}
        onChange={(value) => setTab(value === "place" ? "place" : "map")}
      />
      <MapFrame {...{ frame, map, state, reached, credit }} small={tab === "place"} onAll={showAll} />
      {tab === "map" ? (
        <>
          <MoveBar
            {...{ collaboration, columns, move, activeRow }}
            hasPoint={here !== null}
            centre={map === null ? null : () => map.centre()}
            onDone={() => handle.current?.focus()}
          />
          {columns === null && (
            <div className={styles.missing}>
              <p>{words.map.noColumns}</p>
              <button type="button" className={styles.link} onClick={() => setTab("place")}>
                {words.map.findAddresses}
              </button>
            </div>
          )}
          <ColumnsChoice table={table} columns={columns} onColumns={setChosen} />
          <TerritoryPart
            {...{ dataset, collaboration, territory }}
            onLook={map === null || area === null ? null : () => map.fit(area.box)}
          />
          {read !== null && (
            <>
              <p className={styles.soft} role="status">
                {words.map.placed(read.features.features.length, seen.rowCount)}
                {!seen.allRows && `. ${words.map.seenOnly}`}
              </p>
              {state === "open" && inFrame.length > 0 && (
                <p className={styles.soft}>
                  {words.map.inFrame(inFrame.length)}{" "}
                  <button type="button" className={styles.link} onClick={() => viewRows(inFrame, words.map.frame)}>
                    {words.map.viewFrame}
                  </button>
                  <span className={styles.boxHint}>{words.map.boxHint}</span>
                </p>
              )}
              <LookLists {...{ table, read }} onGo={goTo} onView={viewRows} />
            </>
          )}
        </>
      ) : (
        <GeocodingPart
          {...{ dataset, collaboration, seen, columns }}
          chosen={territory.chosen}
          near={area === null ? null : middleOf(area.box)}
          blank={read?.points.blank ?? null}
          frame={map === null ? null : () => map.frame()}
          onGo={goTo}
          onCandidate={setCandidate}
          onWritten={setChosen}
        />
      )}
    </div>
  );
}

/** Those that were chosen, as long as they are there; else what the table tells. */
function useColumns(
  { table }: Collaboration,
  schema: Parameters<typeof findPointColumns>[1],
  chosen: PointColumns | null,
  version: number,
): PointColumns | null {
  const titles = table.columns.map(({ id, name }) => `${id}\u0000${name}`).join("\u0001");
  // titles tell of most; cells are looked at when the columns, or the number of rows, are others
  const { rowCount } = table;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table changes all the time, its columns seldom
  const found = useMemo(() => findPointColumns(table, schema), [table, schema, titles, rowCount > 0]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a column may be deleted at any moment
  return useMemo(() => {
    const there = new Set<string>(table.columns.map(({ id }) => id));
    const isThere = (columns: PointColumns) =>
      columns.in === "one" ? there.has(columns.point) : there.has(columns.latitude) && there.has(columns.longitude);
    if (chosen !== null && isThere(chosen)) return chosen;
    return found !== null && isThere(found) ? found : null;
  }, [table, chosen, found, version]);
}
