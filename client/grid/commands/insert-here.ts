/** One key to insert, one to delete: columns where columns are chosen whole, else rows. */
import { addColumnLeft, deleteColumns } from "./columns.ts";
import type { Command, Hands } from "./command.ts";
import { deleteRows, insertAbove } from "./rows.ts";

export const insertHere: Command = {
  id: "insert-here",
  part: "table",
  changes: true,
  shortcuts: [
    { key: "+", ctrl: true, alt: true },
    { key: "=", ctrl: true, alt: true },
  ],
  isShown: () => false,
  label: (words, hands) => asked(hands, addColumnLeft, insertAbove).label(words, hands),
  isEnabled: (hands) => asked(hands, addColumnLeft, insertAbove).isEnabled(hands),
  run: (hands) => asked(hands, addColumnLeft, insertAbove).run(hands),
};

export const deleteHere: Command = {
  id: "delete-here",
  part: "table",
  changes: true,
  shortcuts: [{ key: "-", ctrl: true, alt: true }],
  isShown: () => false,
  label: (words, hands) => asked(hands, deleteColumns, deleteRows).label(words, hands),
  isEnabled: (hands) => asked(hands, deleteColumns, deleteRows).isEnabled(hands),
  run: (hands) => asked(hands, deleteColumns, deleteRows).run(hands),
};

function asked(hands: Hands, ofColumns: Command, ofRows: Command): Command {
  return hands.selection.get()?.shape === "columns" ? ofColumns : ofRows;
}
