/** A file can be dropped anywhere on what this wraps; while one hovers, the whole says so. */
import { type DragEvent, type ReactNode, useRef, useState } from "react";
import styles from "./drop-zone.module.css";

interface Props {
  readonly children: ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
  /** no files: what was dropped are folders; they are not opened */
  onFiles(files: readonly File[], folders: readonly FileSystemDirectoryEntry[]): void;
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
        const { files, folders } = droppedIn(event.dataTransfer);
        onFiles(files, folders);
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

/** A folder comes as a file too, which cannot be read. All is asked at once: after the event a browser tells nothing any more. */
function droppedIn({ items }: DataTransfer) {
  const files: File[] = [];
  const folders: FileSystemDirectoryEntry[] = [];
  for (const item of items) {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry !== null && isFolder(entry)) folders.push(entry);
    else if (file !== null) files.push(file);
  }
  return { files, folders };
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
