/** Ctrl+V anywhere on the page but in a field: a table, or files, that are on the clipboard. */
import { useEffect, useEffectEvent } from "react";
import { tableText } from "./pasted-table.ts";

interface Taken {
  readonly enabled: boolean;
  onTable(text: string): void;
  onFiles(files: readonly File[]): void;
  /** there is text, and it is no table */
  onOther(): void;
}

export function usePastedTable({ enabled, onTable, onFiles, onOther }: Taken): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const data = event.clipboardData;
    if (data === null || isInField(event.target)) return;
    const pasted = { text: data.getData("text/plain"), html: data.getData("text/html") };
    const table = tableText(pasted);
    // spreadsheets put a picture of the cells beside them
    const files = [...data.files].filter(({ type }) => !type.startsWith("image/"));
    if (table !== null) onTable(table);
    else if (files.length > 0) onFiles(files);
    else if (pasted.text.trim() !== "") onOther();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    if (!enabled) return;
    const listen = (event: ClipboardEvent) => take(event);
    document.addEventListener("paste", listen);
    return () => document.removeEventListener("paste", listen);
  }, [enabled]);
}

function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="dialog"]') !==
      null
  );
}
