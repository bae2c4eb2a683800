/** Where the editor of a cell stands: it follows the cell, never covers it, and stays inside the grid. */
import { type RefObject, useEffect, useLayoutEffect } from "react";
import type { GridModel } from "../interaction/grid-model.ts";

const GAP = 4;
const PHONE = "(max-width: 720px)";

/** Called with each drawing; `frame` stands in the root of the grid. */
export function usePlaceOfPanel(model: GridModel, frame: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => place(model, frame.current));
  useEffect(() => {
    const element = frame.current;
    const input = model.input.current;
    const scroller = input?.closest("[data-part=scroller]");
    if (!element || !input || !scroller) return;
    if (matchMedia(PHONE).matches) uncover(model, input, element);
    const again = () => place(model, element);
    const sizes = new ResizeObserver(again);
    for (const changing of [element, input, scroller]) sizes.observe(changing);
    scroller.addEventListener("scroll", again, { passive: true });
    window.visualViewport?.addEventListener("resize", again);
    return () => {
      sizes.disconnect();
      scroller.removeEventListener("scroll", again);
      window.visualViewport?.removeEventListener("resize", again);
    };
  }, [model, frame]);
}

function place(model: GridModel, element: HTMLElement | null): void {
  const input = model.input.current;
  const root = element?.parentElement?.getBoundingClientRect();
  if (!element || !input || !root) return;
  const isSheet = matchMedia(PHONE).matches;
  element.toggleAttribute("data-sheet", isSheet);
  if (isSheet) {
    // above the keyboard of the phone, which covers the page
    const { visualViewport: seen } = window;
    const bottom = seen ? Math.max(0, root.bottom - (seen.offsetTop + seen.height)) : 0;
    Object.assign(element.style, { left: "0", top: "auto", bottom: `${bottom}px`, maxHeight: "" });
    return;
  }
  const cell = input.getBoundingClientRect();
  const { headerHeight } = model.viewport.content();
  const below = root.bottom - cell.bottom - 2 * GAP;
  const above = cell.top - root.top - headerHeight - 2 * GAP;
  const wanted = element.scrollHeight;
  const isBelow = below >= wanted || below >= above;
  const left = Math.min(Math.max(GAP, cell.left - root.left), root.width - element.offsetWidth - GAP);
  Object.assign(element.style, {
    left: `${Math.max(GAP, left)}px`,
    top: isBelow ? `${cell.bottom - root.top + GAP}px` : "auto",
    bottom: isBelow ? "auto" : `${root.bottom - cell.top + GAP}px`,
    maxHeight: `${Math.max(120, isBelow ? below : above)}px`,
    visibility: cell.bottom < root.top + headerHeight || cell.top > root.bottom ? "hidden" : "",
  });
}

/** Scrolls the table so that the sheet does not lie over the cell. */
function uncover(model: GridModel, input: HTMLElement, sheet: HTMLElement): void {
  const covered = input.getBoundingClientRect().bottom + GAP - sheet.getBoundingClientRect().top;
  if (covered > 0) model.viewport.scrollBy(0, covered);
}
