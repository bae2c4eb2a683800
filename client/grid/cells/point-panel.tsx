/** A point, pasted in any notation or picked on a map, written in the order that the column wants; its other number goes in its own column. */
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { mapTiles } from "#client/ui/map-tiles.ts";
import { useWords } from "#client/ui/words.tsx";
import { createCellJudge } from "#shared/checks/cell-judge.ts";
import { readTypedDegrees, writeDegrees, writePoint } from "#shared/checks/entry/typed-point.ts";
import { type Point, readPoint } from "#shared/french/gps.ts";
import type { AlsoWritten } from "../interaction/editor-panel.ts";
import type { CellEditorProps } from "./cell-editor.ts";
import { createPointMap, type PointMap } from "./point-map.ts";
import style from "./point-panel.module.css";
import { otherPart, otherPoints, pointColumnsOf, pointOfText } from "./points-of-column.ts";
import { useEditorHands } from "./use-editor-hands.ts";
import { WrittenAs } from "./written-as.tsx";

/** pixels for a key, and with Shift */
const [STEP, STRIDE] = [8, 64];
const WAYS: Readonly<Record<string, readonly [east: number, south: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function PointPanel(props: CellEditorProps) {
  const { places } = useWords();
  const words = places.point;
  const { collaboration, field, schema, cell, draft } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const shown = useRef<PointMap | null>(null);
  const [tiles] = useState(mapTiles);
  const [isReached, setReached] = useState(true);
  /** where the cross was put by hand; null while the text says where it is */
  const [picked, setPicked] = useState<{ readonly text: string; readonly point: Point } | null>(null);
  const judge = useMemo(() => createCellJudge(field, schema), [field, schema]);
  const columns = useMemo(() => pointColumnsOf(collaboration, field, schema), [collaboration, field, schema]);
  const { part, other } = columns;
  const beside = other === null ? "" : collaboration.table.text(cell.row, other.id);
  const read = (text: string) => (picked?.text === text ? picked.point : pointOfText(text, columns, beside));
  const point = read(draft);

  /** What is right as it is typed stays as it is. */
  function written(typed: string): string {
    if (typed.trim() === "") return typed;
    const own = part === "point" ? readPoint(typed) : readTypedDegrees(typed, part);
    const meant = read(typed);
    const isOwn = part !== "point" || isSame(own, meant);
    if (own !== null && isOwn && judge(typed).length === 0) return typed;
    if (part !== "point" && typeof own === "number") return writeDegrees(own, field);
    return meant === null ? typed : writePoint(meant, part, field);
  }
  /** What was there is not changed by looking at it. */
  function settle(typed: string): string {
    return typed === cell.before ? typed : written(typed);
  }
  /** The other number, where the whole point was given here. */
  function also(): readonly AlsoWritten[] {
    const isWhole = part !== "point" && (picked?.text === draft || readTypedDegrees(draft, part) === null);
    if (other === null || !isWhole || point === null) return [];
    return [{ column: other.id, text: writePoint(point, otherPart(part), other.field), over: true }];
  }
  /** it is asked for to write what was there as it should be */
  const rewrites = useRef(false);
  const isOnlySeen = draft === cell.before && picked?.text !== draft;
  useEditorHands(props, {
    enter: () => frame.current?.focus(),
    settle,
    also: () => (isOnlySeen && !rewrites.current ? [] : also()),
  });
  function rewrite(text: string) {
    rewrites.current = true;
    props.take(text);
    rewrites.current = false;
  }

  const pick = useRef<((moved: Point) => void) | null>(null);
  useLayoutEffect(() => {
    pick.current = (moved) => {
      const text = writePoint(moved, part, field);
      setPicked({ text, point: moved });
      props.write(text);
    };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: one map for as long as the cell is edited
  useEffect(() => {
    if (frame.current === null) return;
    const map = createPointMap(frame.current, {
      tiles,
      at: point,
      others: otherPoints(collaboration, columns, cell.column, cell.row),
      onMove: (moved) => pick.current?.(moved),
      onBackground: setReached,
    });
    shown.current = map;
    return () => map.remove();
  }, []);
  // a point that is typed comes under the cross
  const typed = picked?.text === draft ? null : point;
  const { latitude, longitude } = typed ?? {};
  useEffect(() => {
    if (latitude !== undefined && longitude !== undefined) shown.current?.show({ latitude, longitude });
  }, [latitude, longitude]);

  function onKeyDown(event: KeyboardEvent) {
    const way = WAYS[event.key];
    const reach = event.shiftKey ? STRIDE : STEP;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (way !== undefined) shown.current?.pan(way[0] * reach, way[1] * reach);
    else if (event.key === "+" || event.key === "=") shown.current?.zoom(1);
    else if (event.key === "-") shown.current?.zoom(-1);
    else if (event.key === "Enter") props.take(draft);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={style.point}>
      <div className={style.place}>
        <div
          ref={frame}
          className={style.map}
          data-part="map"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows move the cross
          tabIndex={0}
          role="application"
          aria-label={words.map}
          aria-describedby={`${id}help`}
          onKeyDown={onKeyDown}
        />
        <span className={style.cross} aria-hidden />
        <div className={style.zoom}>
          <button type="button" aria-label={words.closer} onClick={() => shown.current?.zoom(1)}>
            +
          </button>
          <button type="button" aria-label={words.further} onClick={() => shown.current?.zoom(-1)}>
            −
          </button>
        </div>
        {tiles !== null && <small className={style.credit}>{tiles.credit}</small>}
      </div>
      <div className={style.said}>
        {also().map(({ column, text }) => (
          <p key={column}>{words.also(other?.name ?? "", text)}</p>
        ))}
        <p role="status">
          {point === null
            ? draft.trim() === ""
              ? words.none
              : words.unread
            : words.at(point.latitude, point.longitude)}
        </p>
        <WrittenAs editor={{ ...props, take: rewrite }} text={written(draft)} />
        {tiles === null || isReached ? null : <p role="alert">{words.unreached}</p>}
        <p id={`${id}help`} className={style.help}>
          {words.help}
        </p>
      </div>
    </div>
  );
}

function isSame(a: Point | number | null, b: Point | null): boolean {
  return typeof a === "object" && a?.latitude === b?.latitude && a?.longitude === b?.longitude;
}
