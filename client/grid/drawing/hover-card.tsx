/** What is wrong with the cell under the mouse, and what is said of it, after a moment. */
import { type RefObject, useEffect, useState } from "react";
import type { Store } from "#client/collab/store.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import { contentInWords } from "#shared/i18n/content-in-words.ts";
import style from "../grid.module.css";
import type { CellDoubts, CommentMarks } from "../grid-props.ts";
import type { GridModel } from "../interaction/grid-model.ts";
import { isCell, type Point } from "../interaction/selection.ts";
import { Card } from "./card.tsx";
import { issueSentence } from "./issue-sentence.ts";

const AFTER = 350;
/** of a text that is cut short in its cell */
const MOST_SHOWN = 1_500;
/** cells with something to say */
const TELLING = "[aria-invalid], [data-commented], [data-suggested], [data-unavailable], [data-doubted]";

export function HoverCard({
  model,
  over,
  commentMarks,
  doubts,
}: {
  readonly model: GridModel;
  readonly over: RefObject<HTMLElement | null>;
  readonly commentMarks: Store<CommentMarks>;
  readonly doubts: Store<CellDoubts>;
}) {
  const { checks: words, comments, imported, unavailable } = useWords();
  const marks = useStore(commentMarks);
  const doubted = useStore(doubts);
  const [point, setPoint] = useState<Point | null>(null);
  /** the cell does not show its text whole */
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const element = over.current;
    if (!element) return;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    function onMove(event: MouseEvent) {
      clearTimeout(waiting);
      setPoint(null);
      const cell = event.target instanceof Element ? event.target.closest("[role=gridcell]") : null;
      if (event.buttons !== 0 || cell === null) return;
      waiting = setTimeout(() => {
        const isCut = cell.scrollWidth > cell.clientWidth || cell.scrollHeight > cell.clientHeight;
        if (!isCut && !cell.matches(TELLING)) return;
        setCut(isCut);
        setPoint(model.viewport.pointAt(event.clientX, event.clientY));
      }, AFTER);
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
  const column = point && model.seen.columns[point.column];
  if (!point || !column || !isCell(point, model.seen)) return null;
  const row = model.seen.handleAt(point.row);
  const active = model.activeCell();
  const isActive = active?.row === row && active.column === column.id;
  // what is wrong with the active cell is said beside it already
  const found = isActive ? [] : issues.ofCell(table.idOf(row), column.id);
  const said = marks.cells.get(table.idOf(row))?.get(column.id);
  const reason = isActive ? null : table.unavailable(row, column.id);
  const doubt = isActive ? undefined : doubted.get(table.idOf(row))?.get(column.id);
  const text = table.text(row, column.id);
  const whole = isCut && text !== "" ? text.slice(0, MOST_SHOWN) : null;
  if (found.length === 0 && said === undefined && reason === null && doubt === undefined && whole === null) return null;
  return (
    <Card
      beside={model.viewport.boxOf(point)}
      room={model.viewport.room()}
      tone={found.length > 0 ? "wrong" : "said"}
      part="hover"
    >
      {whole !== null && (
        <p className={style.whole}>
          {whole}
          {whole.length < text.length && "…"}
        </p>
      )}
      {found.map((issue) => (
        <p key={`${issue.code}|${issue.rule}`}>{issueSentence(issue, table.text(row, column.id), table, words)}</p>
      ))}
      {found.length === 0 && reason !== null && <p>{unavailable.sentence(reason)}</p>}
      {doubt !== undefined && <p>{imported.sentence(doubt.code, doubt.shown)}</p>}
      {said?.suggestions.map(({ by, text }) => (
        <p key={`${by}|${text}`}>
          {text === "" ? comments.suggestsNothing(by) : comments.suggests(by, contentInWords(text, unavailable))}
        </p>
      ))}
      {said?.comments.map(({ by, text }) => (
        <p key={`${by}|${text}`}>
          <strong>{by}</strong> {contentInWords(text, unavailable)}
        </p>
      ))}
    </Card>
  );
}
