/** Every command of the grid, in the order of menus. Adding one is a file and a line here. */
import { cleanColumn } from "./clean-column.ts";
import { clearCells } from "./clear-cells.ts";
import { clearView, refreshView } from "./clear-view.ts";
import { copyCells, copyWithTitles, cutCells, pasteCells } from "./clipboard-menu.ts";
import { addColumnLeft, addColumnRight, deleteColumns, fitAllColumns, fitColumn, renameColumn } from "./columns.ts";
import type { Command } from "./command.ts";
import { commentCell, commentColumn, commentRow, nextComment, previousComment, suggestValue } from "./comments.ts";
import { confideColumns, confideRows, nextToComplete, previousToComplete } from "./completing.ts";
import { editCell } from "./edit-cell.ts";
import { fillDown, fillRight, fillSeries, fillToNextValue } from "./fill.ts";
import { filterByCondition, filterByThisValue, showValues } from "./filter-view.ts";
import { addFixedColumn, fillBlanks } from "./fixed-value.ts";
import { freezeToHere, unfreeze } from "./freeze-to-here.ts";
import { compareRows, harmoniseColumn } from "./harmonise.ts";
import { hideColumns, showAllColumns } from "./hide-columns.ts";
import { deleteHere, insertHere } from "./insert-here.ts";
import { lockColumn } from "./lock-column.ts";
import { highlightDuplicateRows, highlightDuplicates, showStatistics } from "./look-into.ts";
import { markUnavailable } from "./mark-unavailable.ts";
import { moveColumnsLeft, moveColumnsRight, moveRowsDown, moveRowsUp } from "./move.ts";
import { openEditor } from "./open-editor.ts";
import { openRow } from "./open-row.ts";
import { nextProblem, previousProblem } from "./problems.ts";
import { publishColumn } from "./publish-column.ts";
import { nextToCheck, reviewRow } from "./review.ts";
import { addRow, deleteRows, insertAbove, insertBelow } from "./rows.ts";
import { selectAll } from "./select-all.ts";
import { showActive } from "./show-active.ts";
import { showCellHistory, showRowHistory } from "./show-history.ts";
import { sortAscending, sortDescending, stopSorting } from "./sort-view.ts";
import { redo, undo } from "./undo-redo.ts";
import { wrapColumns } from "./wrap-columns.ts";

export const GRID_COMMANDS: readonly Command[] = [
  undo,
  redo,
  selectAll,
  showActive,
  insertHere,
  deleteHere,
  editCell,
  openEditor,
  cutCells,
  copyCells,
  copyWithTitles,
  pasteCells,
  clearCells,
  fillDown,
  fillRight,
  fillSeries,
  fillToNextValue,
  markUnavailable,
  filterByThisValue,
  commentCell,
  suggestValue,
  showCellHistory,
  openRow,
  commentRow,
  nextComment,
  previousComment,
  reviewRow,
  nextToCheck,
  nextProblem,
  previousProblem,
  nextToComplete,
  previousToComplete,
  confideRows,
  showRowHistory,
  insertAbove,
  insertBelow,
  addRow,
  moveRowsUp,
  moveRowsDown,
  deleteRows,
  sortAscending,
  sortDescending,
  stopSorting,
  filterByCondition,
  showValues,
  hideColumns,
  showAllColumns,
  freezeToHere,
  unfreeze,
  wrapColumns,
  showStatistics,
  highlightDuplicates,
  highlightDuplicateRows,
  compareRows,
  refreshView,
  clearView,
  cleanColumn,
  renameColumn,
  commentColumn,
  addColumnLeft,
  addColumnRight,
  moveColumnsLeft,
  moveColumnsRight,
  addFixedColumn,
  fillBlanks,
  harmoniseColumn,
  confideColumns,
  fitColumn,
  fitAllColumns,
  publishColumn,
  lockColumn,
  deleteColumns,
];
