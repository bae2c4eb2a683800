/** Cards of the active cell: what is wrong with its text, and what others did to it while it was being typed. */

import type { Store } from "#client/collab/store.ts";
import { useStore } from "#client/collab/use-store.ts";
import { useWords } from "#client/ui/words.tsx";
import { contentInWords } from "#shared/i18n/content-in-words.ts";
import type { CellDoubts } from "../grid-props.ts";
import type { Trouble } from "../interaction/editing.ts";
import type { GridModel } from "../interaction/grid-model.ts";
import type { Box } from "../interaction/viewport.ts";
import { Card } from "./card.tsx";
import { roles } from "./roles.ts";
import { useSlide } from "./use-slide.ts";

export function ActiveCards({
  model,
  sentences,
  doubts,
}: {
  readonly model: GridModel;
  readonly sentences: readonly string[];
  readonly doubts: Store<CellDoubts>;
}) {
  const { unavailable: words, imported } = useWords();
  const doubted = useStore(doubts);
  const edited = useStore(model.editing.cell);
  const hands = useStore(model.panel.hands);
  useStore(model.viewport.window);
  useSlide(model, model.point()?.column);
  useStore(model.selection);
  useStore(model.collaboration.tableVersion);
  const box = boxOfInput(model);
  // an editor says it all itself
  if (!box || hands !== null) return null;
  const room = model.viewport.room();
  // beside a cell that is off the screen, it would stand over others
  if (edited === null && (box.left >= room.left + room.width || box.left + box.width <= room.left)) return null;
  const active = edited === null ? model.activeCell() : null;
  const doubt = active && doubted.get(model.collaboration.table.idOf(active.row))?.get(active.column);
  if (edited?.trouble) {
    return (
      <Card beside={box} room={room} tone="look" part="trouble">
        <TroubleWords model={model} trouble={edited.trouble} />
      </Card>
    );
  }
  if (sentences.length === 0) {
    if (doubt) {
      return (
        <Card beside={box} room={room} tone="look" part="doubt">
          <p>{imported.sentence(doubt.code, doubt.shown)}</p>
        </Card>
      );
    }
    const reason = active && model.collaboration.table.unavailable(active.row, active.column);
    if (!reason) return null;
    return (
      <Card beside={box} room={room} tone="said" part="unavailable">
        <p>{words.sentence(reason)}</p>
      </Card>
    );
  }
  return (
    <Card beside={box} room={room} tone="wrong" part="issue">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {doubt && <p>{imported.sentence(doubt.code, doubt.shown)}</p>}
    </Card>
  );
}

export function TroubleWords({ model, trouble }: { readonly model: GridModel; readonly trouble: Trouble }) {
  const { grid: words, locks, unavailable } = useWords();
  const sentences = { "row-gone": words.rowGone, "column-gone": words.columnGone, closed: locks.draftKept };
  if (trouble.kind === "changed") {
    const now = contentInWords(trouble.content, unavailable);
    return <p {...roles.status}>{words.changedUnder(trouble.by, now)}</p>;
  }
  return (
    <>
      <p {...roles.status}>{sentences[trouble.kind]}</p>
      <button
        type="button"
        onClick={() => {
          model.focus();
          model.input.current?.select();
          document.execCommand("copy");
        }}
      >
        {words.copyDraft}
      </button>{" "}
      <button
        type="button"
        onClick={() => {
          model.editing.cancel();
          model.focus();
        }}
      >
        {words.closeDraft}
      </button>
    </>
  );
}

/** Where the text area stands: on the active cell, or on the one being edited, wider when its text is long. */
function boxOfInput(model: GridModel): Box | null {
  const edited = model.editing.cell.get();
  const field = model.input.current;
  if (edited && field) {
    return { left: field.offsetLeft, top: field.offsetTop, width: field.offsetWidth, height: field.offsetHeight };
  }
  const point = model.point();
  return point && model.activeCell() ? model.viewport.boxOf(point) : null;
}
