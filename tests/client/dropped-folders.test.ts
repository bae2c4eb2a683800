/** Folders dropped on a page, as a browser tells them: by entries, some at a time. */
import { expect, it } from "vitest";
import { FOLDER_FILES, filesInFolders } from "#client/ui/dropped-folders.ts";

type Tree = { readonly [name: string]: Tree | string | null };

/** null: it cannot be read; entries come two at a time */
function folderOf(name: string, tree: Tree): FileSystemDirectoryEntry {
  const entries = Object.entries(tree).map(([child, held]) =>
    typeof held === "object" && held !== null ? folderOf(child, held) : fileOf(child, held),
  );
  const createReader = () => {
    let at = 0;
    return {
      readEntries: (done: (some: FileSystemEntry[]) => void) => {
        at += 2;
        done(entries.slice(at - 2, at));
      },
    };
  };
  return { name, isFile: false, isDirectory: true, createReader } as unknown as FileSystemDirectoryEntry;
}

function fileOf(name: string, text: string | null): FileSystemEntry {
  const file = (done: (file: File) => void, fail: (error: Error) => void) =>
    text === null ? fail(new Error("it is gone")) : done(new File([text], name));
  return { name, isFile: true, isDirectory: false, file } as unknown as FileSystemEntry;
}

const namesIn = async (tree: Tree) => {
  const found = await filesInFolders([folderOf("dossier", tree)]);
  return found.state === "read" ? found.files.map(({ name }) => name) : found;
};

it("the files of a folder and of those in it are taken by name, without what systems leave beside them", async () => {
  const tree = {
    "lieux 10.csv": "a",
    "lieux 9.csv": "a",
    ".DS_Store": "",
    "Thumbs.db": "",
    "~$lieux.xlsx": "",
    "2025": { "b.csv": "b", archive: { "c.csv": "c" }, __MACOSX: { "b.csv": "" } },
    "2024": { "a.csv": "a" },
  };
  expect(await namesIn(tree)).toEqual(["lieux 9.csv", "lieux 10.csv", "a.csv", "b.csv", "c.csv"]);
  expect(await namesIn({ vide: {} })).toEqual([]);
});

it("of a folder that cannot be taken whole nothing is, and it is known why", async () => {
  const many = Object.fromEntries(Array.from({ length: FOLDER_FILES + 1 }, (_, n) => [`${n}.csv`, ""]));
  expect(await namesIn(many)).toEqual({ state: "too-many" });
  expect(await namesIn({ "a.csv": "", secret: { "b.csv": null } })).toEqual({ state: "unreadable", name: "secret" });
  const deep = { 1: { 2: { 3: { 4: { trop: { "a.csv": "" } } } } } };
  expect(await namesIn(deep)).toEqual({ state: "unreadable", name: "trop" });
});
