/** Every command of the grid, in the order of menus. Adding one is a file and a line here. */
import { clearCells } from "./clear-cells.ts";
import { clearView, refreshView } from "./clear-view.ts";
import { copyCells, cutCells, pasteCells } from "./clipboard-menu.ts";
import { addColumnLeft, addColumnRight, deleteColumns, fitColumn, renameColumn } from "./columns.ts";
import type { Command } from "./command.ts";
import { commentCell, commentColumn, commentRow, nextComment, previousComment, suggestValue } from "./comments.ts";
import { confideColumns, confideRows, nextToComplete, previousToComplete } from "./completing.ts";
import { editCell } from "./edit-cell.ts";
import { filterByCondition, filterByThisValue, showValues } from "./filter-view.ts";
import { fillDown, fillRight, fillSeries, fillToNextValue } from "./fill.ts";
import { freezeToHere, unfreeze } from "./freeze-to-here.ts";
import { hideColumns, showAllColumns } from "./hide-columns.ts";
import { addFixedColumn, fillBlanks } from "./fixed-value.ts";
import { lockColumn } from "./lock-column.ts";
import { markUnavailable } from "./mark-unavailable.ts";
import { openEditor } from "./open-editor.ts";
import { openRow } from "./open-row.ts";
import { publishColumn } from "./publish-column.ts";
import { moveColumnsLeft, moveColumnsRight, moveRowsDown, moveRowsUp } from "./move.ts";
import { nextToCheck, reviewRow } from "./review.ts";
import { addRow, deleteRows, insertAbove, insertBelow } from "./rows.ts";
import { selectAll } from "./select-all.ts";
import { showCellHistory, showRowHistory } from "./show-history.ts";
import { sortAscending, sortDescending, stopSorting } from "./sort-view.ts";
import { redo, undo } from "./undo-redo.ts";

export const GRID_COMMANDS: readonly Command[] = [
  undo,
  redo,
  selectAll,
  editCell,
  openEditor,
  cutCells,
  copyCells,
  pasteCells,
  clearCells,
  markUnavailable,
  filterByThisValue,
  commentCell,
  suggestValue,
  fillDown,
  fillRight,
  fillSeries,
  fillToNextValue,
  showCellHistory,
  openRow,
  commentRow,
  nextComment,
  previousComment,
  reviewRow,
  nextToCheck,
  nextToComplete,
  previousToComplete,
  confideRows,
  showRowHistory,
  insertAbove,
  insertBelow,
  addRow,
  deleteRows,
  sortAscending,
  sortDescending,
  stopSorting,
  filterByCondition,
  showValues,
  hideColumns,
  showAllColumns,
  freezeToHere,
  moveRowsUp,
  moveRowsDown,
  unfreeze,
  refreshView,
  clearView,
  renameColumn,
  commentColumn,
  addColumnLeft,
  addColumnRight,
  addFixedColumn,
  fillBlanks,
  confideColumns,
  fitColumn,
  publishColumn,
  lockColumn,
  deleteColumns,
];
  moveColumnsLeft,
  moveColumnsRight,
