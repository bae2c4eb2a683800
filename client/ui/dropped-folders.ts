/** The files in folders that were dropped, subfolders too: as many as one may mean to bring. */

/** files of dropped folders, and folders in one another, beyond which nothing is taken */
export const FOLDER_FILES = 100;
const DEPTH = 5;

type FolderFiles =
  /** in the order of their names, folder by folder */
  | { readonly state: "read"; readonly files: readonly File[] }
  | { readonly state: "too-many" }
  /** a file or a folder cannot be read, or folders are too deep in one another */
  | { readonly state: "unreadable"; readonly name: string };

/** What systems put beside one's files (`.DS_Store`, `Thumbs.db`, a lock of an open document) is left where it is. */
export async function filesInFolders(folders: readonly FileSystemDirectoryEntry[]): Promise<FolderFiles> {
  const files: File[] = [];
  const waiting = folders.map((folder) => ({ folder, depth: 1 }));
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { folder, depth } = next;
    if (depth > DEPTH) return { state: "unreadable", name: folder.name };
    const inside: (typeof next)[] = [];
    try {
      for (const entry of await entriesOf(folder)) {
        if (isOfSystem(entry)) continue;
        if (isFolder(entry)) inside.push({ folder: entry, depth: depth + 1 });
        else if (isFile(entry)) files.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
        if (files.length > FOLDER_FILES || waiting.length + inside.length > FOLDER_FILES) return { state: "too-many" };
      }
    } catch (error) {
      console.warn("a dropped folder was not read", error);
      return { state: "unreadable", name: folder.name };
    }
    waiting.unshift(...inside);
  }
  return { state: "read", files };
}

/** A browser gives the entries of a folder some at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }));
    all.push(...some);
  }
}

function isOfSystem({ name }: FileSystemEntry): boolean {
  return /^[.]|^~\$|^__MACOSX$|^(thumbs\.db|desktop\.ini)$/i.test(name);
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
