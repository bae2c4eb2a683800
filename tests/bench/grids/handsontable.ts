/** The peer: Handsontable over the rows of a dropped CSV, under its licence for evaluation: measured here, never shipped. */
import "handsontable/styles/handsontable.css";
import "handsontable/styles/ht-theme-main.css";
import Handsontable from "handsontable";
import { onDroppedLines, rootElement, tell } from "./dropped-lines.ts";

onDroppedLines((titles, lines) => {
  new Handsontable(rootElement(), {
    data: lines,
    colHeaders: [...titles],
    rowHeaders: true,
    colWidths: 150,
    rowHeights: 32,
    autoRowSize: false,
    autoColumnSize: false,
    width: "100%",
    height: "100%",
    themeName: "ht-theme-main",
    licenseKey: "non-commercial-and-evaluation",
    afterInit: () => tell("drawn"),
    afterPaste: () => tell("pasted"),
  });
});
