/**
 * Scrolling more pixels than a browser can hold in one element. The table has its own height (`content`); the scrolled element has at
 * most `CAP`. Small movements go pixel for pixel; a jump of the scroll bar goes in proportion. While both heights are equal,
 * all of this is the identity. Heights and positions in CSS pixels.
 */

/** Chromium stops near 33.5 million; Firefox near 17.8 million. */
export const CAP = 15_000_000;

export interface Scroll {
  /** what the browser holds: scrollTop */
  readonly physical: number;
  /** the same place in the table */
  readonly virtual: number;
}

export interface Heights {
  readonly content: number;
  readonly viewport: number;
}

/** Height to give the scrolled element. */
export function physicalHeight(content: number): number {
  return Math.min(content, CAP);
}

/** After the browser moved to `physical`. */
export function follow(before: Scroll, physical: number, heights: Heights): Scroll {
  const by = physical - before.physical;
  const lastPhysical = lastTop(physicalHeight(heights.content), heights.viewport);
  const near = Math.abs(by) <= heights.viewport * 3;
  const virtual = near ? before.virtual + by : proportional(physical, heights);
  if (physical <= 0) return { physical, virtual: near && virtual > 0 ? virtual : 0 };
  if (physical >= lastPhysical)
    return { physical, virtual: near ? bound(virtual, heights) : lastTop(heights.content, heights.viewport) };
  return { physical, virtual: bound(virtual, heights) };
}

/** Where the browser should stand for a place in the table: set when nothing is being dragged, so that the bar tells the truth. */
export function settled(virtual: number, heights: Heights): Scroll {
  const at = bound(virtual, heights);
  const lastVirtual = lastTop(heights.content, heights.viewport);
  const lastPhysical = lastTop(physicalHeight(heights.content), heights.viewport);
  if (lastVirtual === lastPhysical) return { physical: at, virtual: at };
  return { physical: Math.round((at / lastVirtual) * lastPhysical), virtual: at };
}

function proportional(physical: number, heights: Heights): number {
  const lastPhysical = lastTop(physicalHeight(heights.content), heights.viewport);
  return lastPhysical === 0 ? 0 : (physical / lastPhysical) * lastTop(heights.content, heights.viewport);
}

function bound(virtual: number, heights: Heights): number {
  return Math.max(0, Math.min(virtual, lastTop(heights.content, heights.viewport)));
}

function lastTop(content: number, viewport: number): number {
  return Math.max(0, content - viewport);
}
