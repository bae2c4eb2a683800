/** Where problems and conversations are, along the scroll bar. For the eye and the pointer alone: the keyboard has a key for the next problem. */
import { type MouseEvent, type RefObject, useEffect, useState } from "react";
import type { Store } from "#client/collab/store.ts";
import { inSlices } from "#client/views/slices.ts";
import type { RowId } from "#shared/model/ids.ts";
import style from "../grid.module.css";
import type { GridModel } from "../interaction/grid-model.ts";
import { problemPlaces, problemPlacesInSlices } from "../interaction/problem-places.ts";
import { MARKED_EDGE } from "../interaction/viewport.ts";
import { marksPath, rowNear } from "./minimap-path.ts";

/** px */
const WIDTH = MARKED_EDGE - 1;
const REMARK = 3;
/** ms between two drawings, at least */
const AGAIN = 250;
/** that many times as long as it takes is left between two drawings */
const REST = 10;

interface Props {
  readonly model: GridModel;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly commentedRows: Store<ReadonlyMap<RowId, number>>;
}

interface Drawn {
  readonly problems: string;
  readonly remarks: string;
  /** of the strip, and its place from the grid's edges */
  readonly height: number;
  readonly top: number;
  readonly right: number;
}

const NOTHING: Drawn = { problems: "", remarks: "", height: 0, top: 0, right: 0 };

export function Minimap({ model, scroller, commentedRows }: Props) {
  const drawn = useMarks(model, scroller, commentedRows);
  if (drawn.problems === "" && drawn.remarks === "") return null;

  function onClick(event: MouseEvent) {
    const { collaboration, seen } = model;
    const y = event.clientY - event.currentTarget.getBoundingClientRect().top;
    const width = seen.columns.length;
    const places = [...problemPlaces(collaboration, seen)];
    const rows = places.map((place) => Math.floor(place / width));
    const row = rowNear([...rows, ...remarkRows(model, commentedRows)], seen.rowCount, drawn.height, y);
    if (row === null) return;
    const ofRow = places.filter((place) => Math.floor(place / width) === row).map((place) => place % width);
    model.goTo({ row, column: ofRow.length > 0 ? Math.min(...ofRow) : (model.point()?.column ?? 0) });
    model.focus();
  }

  return (
    <svg
      aria-hidden
      className={style.minimap}
      style={{ top: drawn.top, right: drawn.right }}
      width={WIDTH}
      height={drawn.height}
      data-part="minimap"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <path d={drawn.remarks} className={style.remarkMarks} />
      <path d={drawn.problems} className={style.problemMarks} />
    </svg>
  );
}

/** Drawn anew when what they show changed, a few times a second at most. */
function useMarks(model: GridModel, scroller: Props["scroller"], commentedRows: Props["commentedRows"]): Drawn {
  const [drawn, setDrawn] = useState(NOTHING);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const { seen, collaboration } = model;
    let due: ReturnType<typeof setTimeout> | undefined;
    let stop: () => void = () => undefined;
    let took = 0;
    /** something changed while places are gone through */
    let isLate = false;
    const draw = (places: ReadonlySet<number>) => {
      const { headerHeight } = model.viewport.content();
      const height = Math.max(0, element.clientHeight - headerHeight);
      const width = seen.columns.length;
      const problems = new Set<number>();
      for (const place of places) problems.add(Math.floor(place / width));
      setDrawn({
        problems: marksPath(problems, seen.rowCount, height, WIDTH),
        remarks: marksPath(remarkRows(model, commentedRows), seen.rowCount, height, REMARK),
        ...{ height, top: headerHeight, right: element.offsetWidth - element.clientWidth },
      });
    };
    const begin = () => {
      const start = performance.now();
      isLate = false;
      stop = inSlices(problemPlacesInSlices(collaboration, seen), collaboration.issues.total(), (places) => {
        draw(places);
        took = performance.now() - start;
        due = undefined;
        if (isLate) later();
      });
    };
    const later = () => {
      isLate = true;
      due ??= setTimeout(begin, Math.max(AGAIN, took * REST));
    };
    const sizes = new ResizeObserver(later);
    sizes.observe(element);
    const stops = [
      collaboration.issues.revision.subscribe(later),
      commentedRows.subscribe(later),
      seen.subscribe((change) => {
        if (change === null || change.order || change.columns) later();
      }),
    ];
    later();
    return () => {
      clearTimeout(due);
      stop();
      sizes.disconnect();
      for (const stop of stops) stop();
    };
  }, [model, scroller, commentedRows]);
  return drawn;
}

function remarkRows({ collaboration, seen }: GridModel, commentedRows: Props["commentedRows"]): readonly number[] {
  return [...commentedRows.get().keys()].flatMap((id) => {
    const row = collaboration.table.handleOf(id);
    const position = row === undefined ? -1 : seen.positionOf(row);
    return position === -1 ? [] : [position];
  });
}
