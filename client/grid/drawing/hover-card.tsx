/** What is wrong with the cell under the mouse, after a moment. */
import { type RefObject, useEffect, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { GridModel } from "../interaction/grid-model.ts";
import { isCell, type Point } from "../interaction/selection.ts";
import { Card } from "./card.tsx";
import { issueSentence } from "./issue-sentence.ts";

const AFTER = 350;

export function HoverCard({
  model,
  over,
}: {
  readonly model: GridModel;
  readonly over: RefObject<HTMLElement | null>;
}) {
  const words = useWords().checks;
  const [point, setPoint] = useState<Point | null>(null);
  useEffect(() => {
    const element = over.current;
    if (!element) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    function onMove(event: MouseEvent) {
      clearTimeout(waiting);
      setPoint(null);
      if (event.buttons !== 0 || !(event.target instanceof Element) || !event.target.closest("[aria-invalid]")) return;
      waiting = setTimeout(() => setPoint(model.viewport.pointAt(event.clientX, event.clientY)), AFTER);
    }
    function onLeave() {
      clearTimeout(waiting);
      setPoint(null);
    }
    element.addEventListener("mousemove", onMove);
    element.addEventListener("mouseleave", onLeave);
    element.addEventListener("scroll", onLeave);
    return () => {
      onLeave();
      element.removeEventListener("mousemove", onMove);
      element.removeEventListener("mouseleave", onLeave);
      element.removeEventListener("scroll", onLeave);
    };
  }, [model, over]);

  const { table, issues } = model.collaboration;
  const column = point && table.columns[point.column];
  if (!point || !column || !isCell(point, table)) return null;
  const row = table.handleAt(point.row);
  const active = model.activeCell();
  if (active?.row === row && active.column === column.id) return null;
  const found = issues.ofCell(table.idOf(row), column.id);
  if (found.length === 0) return null;
  return (
    <Card beside={model.viewport.boxOf(point)} room={model.viewport.room()} tone="wrong" part="hover">
      {found.map((issue) => (
        <p key={`${issue.code}|${issue.rule}`}>{issueSentence(issue, table.text(row, column.id), table, words)}</p>
      ))}
    </Card>
  );
}
