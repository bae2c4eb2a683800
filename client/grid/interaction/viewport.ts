/** What of the table is on screen: follows the scrolled element, says which rows and columns to draw and where, brings places into view. */
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import { type ColumnLayout, columnAt, layColumns, totalWidth } from "./column-layout.ts";
import { follow, type Heights, physicalHeight, type Scroll, settled } from "./scroll-scale.ts";
import { clamp, type Point } from "./selection.ts";

/** `end` is exclusive. A new object only when something to draw changed. */
export interface Window {
  readonly rows: { readonly start: number; readonly end: number };
  /** of those that scroll */
  readonly columns: { readonly start: number; readonly end: number };
  /** number of leading columns that stay in sight: those asked for, as far as they leave room for others */
  readonly frozen: number;
  /** to subtract from the table's own height to get the place in the scrolled element */
  readonly shift: number;
  /** height of all rows in the scrolled element */
  readonly height: number;
  /** rows are drawn in this many places, used again as they come by */
  readonly slots: number;
}

export interface Content {
  /** lines to draw: the rows of the table, and the line that adds one */
  readonly lines: number;
  readonly layout: ColumnLayout;
  readonly rowHeight: number;
  readonly headerHeight: number;
  readonly gutterWidth: number;
  /** number of leading columns to keep in sight */
  readonly frozen: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Viewport {
  readonly window: Store<Window>;
  /** how far the columns are scrolled: for what stands on those that stay in sight */
  readonly slid: Store<number>;
  content(): Content;
  attach(element: HTMLElement): () => void;
  /** `rowsAbove`: how many more rows stand above what was in view (negative: fewer); what is looked at stays where it is */
  setContent(content: Content, rowsAbove?: number): void;
  /** to call once what `window` says is in the page: the element is tall enough then for the browser to stand where it should */
  onDrawn(): void;
  reveal(point: Point): void;
  /** first and last row that can be read whole */
  visibleRows(): { readonly first: number; readonly last: number };
  /** place of a cell in the scrolled element, under the header and right of the gutter; of one that stays in sight, where that is now */
  boxOf(point: Point): Box;
  /** the same, for what is drawn in the part that the column is in: of one that stays in sight, its place in what stays */
  boxInPart(point: Point): Box;
  /** part of the table under a point of the screen; positions outside mean header (-1) or gutter (-1) */
  pointAt(clientX: number, clientY: number): Point;
  /** the edges of rows and columns nearest to a point of the screen: 0 is before the first */
  edgeAt(clientX: number, clientY: number): Point;
  scrollBy(x: number, y: number): void;
  /** the columns' part of the screen: its width, how far the columns are scrolled under it, and the width of those that are not */
  room(): { readonly width: number; readonly left: number; readonly frozen: number };
}

/** px at the right edge, where problems are marked along the scroll bar: nothing one goes to stands under it */
export const MARKED_EDGE = 8;

const ROWS_AROUND = 6;
const COLUMNS_AROUND = 1;
const DRAWN_BY = 4;
/** of the columns' part of the screen: what stays in sight takes no more */
const MOST_FROZEN = 0.6;
const AT_REST_AFTER = 160;
/** a row that is none: only the column is brought into view */
const HEADER = -1;
const NOTHING: Content = {
  lines: 0,
  layout: layColumns([]),
  rowHeight: 32,
  headerHeight: 44,
  gutterWidth: 60,
  frozen: 0,
};

/** `standing`: where one stands; null: nowhere. Its column stays in sight when the screen's part becomes narrower. */
export function createViewport(standing: () => Point | null): Viewport {
  let content = NOTHING;
  let element: HTMLElement | null = null;
  let size = { width: 0, height: 0 };
  let scroll: Scroll = { physical: 0, virtual: 0 };
  let left = 0;
  /** whole screens go by: only what is seen is drawn, until it slows down */
  let racing = false;
  /** rows came or went above: what is seen stands right, the browser's own position does not yet */
  let unsettled = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const window = createValue<Window>(drawn());
  const slid = createValue(0);

  function heights(): Heights {
    return {
      content: content.lines * content.rowHeight + SLACK,
      viewport: Math.max(0, size.height - content.headerHeight),
    };
  }

  function drawn(): Window {
    const { lines, rowHeight, layout, gutterWidth } = content;
    const seen = Math.ceil(heights().viewport / rowHeight) + 1;
    const first = Math.floor(scroll.virtual / rowHeight);
    // always as many: no element comes or goes while rows go by
    const slots = racing ? seen : Math.ceil((seen + 2 * ROWS_AROUND) / DRAWN_BY) * DRAWN_BY;
    const around = racing ? first : Math.floor((first - ROWS_AROUND) / DRAWN_BY) * DRAWN_BY;
    const start = clamp(around, 0, Math.max(0, lines - slots));
    const rows = { start, end: Math.min(start + slots, lines) };
    const last = Math.max(0, layout.ids.length - 1);
    const room = Math.max(0, size.width - gutterWidth);
    const right = left + room;
    let frozen = Math.min(content.frozen, layout.ids.length);
    while (frozen > 0 && (layout.lefts[frozen] ?? 0) > MOST_FROZEN * room) frozen--;
    const from = left + (layout.lefts[frozen] ?? 0);
    return {
      rows,
      frozen,
      columns: {
        start: clamp(columnAt(layout, from) - COLUMNS_AROUND, Math.min(frozen, last), last),
        end: clamp(columnAt(layout, right) + 1 + COLUMNS_AROUND, 0, layout.ids.length),
      },
      shift: scroll.virtual - scroll.physical,
      height: physicalHeight(heights().content),
      slots,
    };
  }

  function frozenWidth(): number {
    return content.layout.lefts[window.get().frozen] ?? 0;
  }

  /** as far right of the first column as the point of the screen is in the table */
  function across(x: number): number {
    return x < frozenWidth() ? x : x + left;
  }

  function boxInPart(point: Point): Box {
    const { layout, rowHeight } = content;
    const from = layout.lefts[point.column] ?? 0;
    return {
      left: from,
      top: point.row * rowHeight - (scroll.virtual - scroll.physical),
      width: (layout.lefts[point.column + 1] ?? from) - from,
      height: rowHeight,
    };
  }

  function redraw(): void {
    const next = drawn();
    if (!sameWindow(window.get(), next)) window.set(next);
  }

  function setLeft(next: number): void {
    left = next;
    if (slid.get() !== next) slid.set(next);
  }

  /** The browser tells of a scroll at its next frame: who asks before is answered by where things are. */
  function catchUp(): void {
    if (!element || (element.scrollTop === scroll.physical && element.scrollLeft === left)) return;
    setLeft(element.scrollLeft);
    racing = Math.abs(element.scrollTop - scroll.physical) >= heights().viewport;
    if (element.scrollTop !== scroll.physical) scroll = follow(scroll, element.scrollTop, heights());
    redraw();
  }

  function onScroll(): void {
    catchUp();
    clearTimeout(rest);
    rest = setTimeout(settle, AT_REST_AFTER);
  }

  /** The bar and the table agree again once the hand is off: only the bar moves. What moved since the browser last told is no place to go back from. */
  function settle(): void {
    catchUp();
    place(scroll.virtual);
  }

  function place(virtual: number): void {
    racing = false;
    scroll = settled(virtual, heights());
    redraw();
    if (element && element.scrollTop !== scroll.physical) element.scrollTop = scroll.physical;
  }

  /** Which column stands whole in sight where one stands: a panel that opens beside the table is not to hide it. */
  function columnInSight(): number | null {
    const at = standing();
    if (at === null || at.column < window.get().frozen) return null;
    const { layout, gutterWidth } = content;
    const [from = 0, to = 0] = layout.lefts.slice(at.column, at.column + 2);
    return from >= left + frozenWidth() && to <= left + size.width - gutterWidth ? at.column : null;
  }

  function measure(): void {
    if (!element) return;
    const column = element.clientWidth < size.width ? columnInSight() : null;
    size = { width: element.clientWidth, height: element.clientHeight };
    redraw();
    if (column !== null) reveal({ row: HEADER, column });
  }

  function reveal(point: Point): void {
    catchUp();
    const { rowHeight, layout, gutterWidth } = content;
    const top = point.row * rowHeight;
    const room = heights().viewport;
    if (point.row >= 0 && top < scroll.virtual) place(top);
    else if (point.row >= 0 && top + rowHeight > scroll.virtual + room) place(top + rowHeight - room);
    const from = layout.lefts[point.column] ?? 0;
    const to = layout.lefts[point.column + 1] ?? from;
    const wide = size.width - gutterWidth - MARKED_EDGE;
    if (!element) return;
    const kept = frozenWidth();
    if (point.column < window.get().frozen) return;
    if (from < left + kept || to - from > wide - kept) element.scrollLeft = from - kept;
    else if (to > left + wide) element.scrollLeft = to - wide;
    setLeft(element.scrollLeft);
    redraw();
  }

  return {
    window,
    slid,
    content: () => content,
    attach(next) {
      element = next;
      const sizes = new ResizeObserver(measure);
      sizes.observe(next);
      next.addEventListener("scroll", onScroll, { passive: true });
      measure();
      return () => {
        sizes.disconnect();
        next.removeEventListener("scroll", onScroll);
        clearTimeout(rest);
        element = null;
      };
    },
    setContent(next, rowsAbove = 0) {
      // rows that become taller or flatter: the first one in sight stays it
      const grown = next.rowHeight / content.rowHeight;
      const above = scroll.virtual * grown + rowsAbove * next.rowHeight;
      content = next;
      scroll = { physical: scroll.physical, virtual: Math.max(0, above) };
      unsettled ||= rowsAbove !== 0 || grown !== 1;
      redraw();
    },
    onDrawn() {
      if (!unsettled) return;
      unsettled = false;
      settle();
    },
    reveal,
    visibleRows() {
      const first = Math.ceil(scroll.virtual / content.rowHeight);
      const last = Math.floor((scroll.virtual + heights().viewport) / content.rowHeight) - 1;
      return { first, last: Math.max(first, last) };
    },
    boxOf(point) {
      const box = boxInPart(point);
      return point.column < window.get().frozen ? { ...box, left: box.left + left } : box;
    },
    boxInPart,
    pointAt(clientX, clientY) {
      if (!element) return { row: -1, column: -1 };
      catchUp();
      const { layout, rowHeight, headerHeight, gutterWidth } = content;
      const frame = element.getBoundingClientRect();
      const x = clientX - frame.left - gutterWidth;
      const y = clientY - frame.top - headerHeight;
      return {
        row: y < 0 ? -1 : Math.floor((y + scroll.virtual) / rowHeight),
        column: x < 0 ? -1 : columnAt(layout, Math.min(across(x), totalWidth(layout) - 1)),
      };
    },
    edgeAt(clientX, clientY) {
      if (!element) return { row: 0, column: 0 };
      catchUp();
      const { layout, rowHeight, headerHeight, gutterWidth } = content;
      const frame = element.getBoundingClientRect();
      const x = across(clientX - frame.left - gutterWidth);
      const over = columnAt(layout, x);
      const isPast = x > ((layout.lefts[over] ?? 0) + (layout.lefts[over + 1] ?? 0)) / 2;
      return {
        row: Math.round((clientY - frame.top - headerHeight + scroll.virtual) / rowHeight),
        column: isPast ? over + 1 : over,
      };
    },
    room: () => ({ width: Math.max(0, size.width - content.gutterWidth), left, frozen: frozenWidth() }),
    scrollBy(x, y) {
      element?.scrollBy(x, y);
    },
  };
}

/** Empty room under the last line, so that the last row is not stuck to the edge. */
const SLACK = 64;

function sameWindow(a: Window, b: Window): boolean {
  return (
    a.rows.start === b.rows.start &&
    a.rows.end === b.rows.end &&
    a.columns.start === b.columns.start &&
    a.columns.end === b.columns.end &&
    a.frozen === b.frozen &&
    a.shift === b.shift &&
    a.height === b.height &&
    a.slots === b.slots
  );
}
