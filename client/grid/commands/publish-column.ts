/** Marks the chosen columns as never to be published, or allows it again: files and public addresses leave them out. */
import { setColumnsPrivate } from "#shared/document/edits/set-column-private.ts";
import { selectedColumns } from "./columns.ts";
import type { Command, Hands } from "./command.ts";

export const publishColumn: Command = {
  id: "publish-column",
  part: "column",
  changes: true,
  shortcuts: [],
  label: (words, hands) => (arePrivate(hands) ? words.commands.mayPublish : words.commands.neverPublish),
  isEnabled: (hands) => chosen(hands).length > 0,
  run(hands) {
    const { table, origin } = hands.collaboration;
    const isPrivate = !arePrivate(hands);
    const columns = chosen(hands);
    const open = columns.filter(({ id }) => hands.whyClosed(id) === null);
    const kept = columns.find((column) => !open.includes(column));
    setColumnsPrivate(
      table,
      open.map(({ id }) => id),
      isPrivate,
      origin,
    );
    const { words } = hands;
    const names = open.map(({ name }) => name || words.untitled).join(", ");
    const done = open.length === 0 ? [] : [isPrivate ? words.columnPrivate(names) : words.columnPublic(names)];
    const why = kept === undefined ? null : hands.whyClosed(kept.id);
    hands.say([...done, ...(why === null ? [] : [why])].join(" "));
  },
};

function chosen(hands: Hands) {
  const ids = new Set(selectedColumns(hands));
  return hands.collaboration.table.columns.filter(({ id }) => ids.has(id));
}

function arePrivate(hands: Hands): boolean {
  const columns = chosen(hands);
  return columns.length > 0 && columns.every(({ isPrivate }) => isPrivate === true);
}
