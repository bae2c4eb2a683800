/** A few words beside a cell: what is wrong with it, or what happened to it while one typed. Never over the cell itself. */
import { type CSSProperties, type ReactNode, useLayoutEffect, useRef } from "react";
import style from "../grid.module.css";
import type { Box } from "../interaction/viewport.ts";

const WIDTH = 300;
const GAP = 6;

interface CardProps {
  readonly beside: Box;
  /** width of the part of the table that is on screen, and how far it is scrolled */
  readonly room: { readonly width: number; readonly left: number };
  readonly tone: "wrong" | "look" | "said";
  readonly part: string;
  readonly children: ReactNode;
}

export function Card({ beside, room, tone, part, children }: CardProps) {
  const card = useRef<HTMLDivElement>(null);
  const place = placeOf(beside, room);
  const isUnder = place.top !== beside.top;
  // at the foot of the table it goes up, past the cell where it stood under it
  useLayoutEffect(() => {
    const element = card.current;
    const frame = element?.closest("[data-part=scroller]");
    if (!element || !frame) return;
    element.style.marginTop = "";
    const over = element.getBoundingClientRect().bottom - frame.getBoundingClientRect().top - frame.clientHeight;
    const up = isUnder ? element.offsetHeight + beside.height + 2 * GAP : over + GAP;
    if (over > 0) element.style.marginTop = `${-up}px`;
  });
  return (
    <div ref={card} className={style.card} data-tone={tone} data-part={part} style={place}>
      {children}
    </div>
  );
}

/** Right of the cell when there is room, else left of it, else under it. */
function placeOf(beside: Box, room: CardProps["room"]): CSSProperties {
  const right = beside.left + beside.width + GAP;
  if (right + WIDTH <= room.left + room.width) return { left: right, top: beside.top };
  if (beside.left - GAP - WIDTH >= room.left) {
    return { left: beside.left - GAP, top: beside.top, transform: "translateX(-100%)" };
  }
  return { left: Math.max(room.left, beside.left), top: beside.top + beside.height + GAP };
}
