/** A file can be dropped anywhere on what this wraps; while one hovers, the whole says so. */
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import styles from "./drop-zone.module.css";

interface Props {
  readonly children: ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
  /** none: what was dropped are folders */
  onFiles(files: readonly File[]): void;
}

export function DropZone({ children, title, hint, disabled = false, className, onFiles }: Props) {
  const [over, setOver] = useState(false);
  // enter and leave are told for every child crossed: only their balance says whether we are still over
  const depth = useRef(0);
  function carriesFiles(event: DragEvent) {
    return !disabled && event.dataTransfer.types.includes("Files");
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the same is offered by a button
    <div
      className={disabled ? className : `${styles.zone} ${className ?? ""}`}
      onDragEnter={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        depth.current += 1;
        setOver(true);
      }}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
      }}
      onDragLeave={() => {
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        onFiles(filesOf(event.dataTransfer));
      }}
    >
      {children}
      {over && !disabled && (
        <div className={styles.veil}>
          <p className={styles.title}>{title}</p>
          <p className={styles.hint}>{hint}</p>
        </div>
      )}
    </div>
  );
}

/** A folder comes as a file that cannot be read: it is left out. */
function filesOf({ items }: DataTransfer): File[] {
  return [...items]
    .filter((item) => item.webkitGetAsEntry()?.isDirectory !== true)
    .map((item) => item.getAsFile())
    .filter((file) => file !== null);
}
