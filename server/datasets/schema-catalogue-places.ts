/** Where a catalogue and its schemas are, when the catalogue is on this disk. */
import { access, stat } from "node:fs/promises";
import { dirname, isAbsolute, join } from "node:path";
import { isWebAddress, pathOf } from "./schema-catalogue-reader.ts";

/** The catalogue's own file, when the address is a folder. */
export async function catalogueFile(address: string): Promise<string> {
  if (isWebAddress(address)) return address;
  const folder = await folderOf(address);
  if (folder !== pathOf(address)) return address;
  const inside = join(folder, "_catalogue", "schemas.json");
  return (await exists(inside)) ? inside : join(folder, "schemas.json");
}

/** A schema on the same disk as its catalogue; null when there is none. */
export async function fileBeside(
  address: string,
  name: string,
  published: string,
  newest: boolean,
): Promise<string | null> {
  if (isWebAddress(address)) return null;
  const folder = await folderOf(address);
  if (published.startsWith("file:") || (!isWebAddress(published) && published !== "")) {
    const path = pathOf(published);
    return isAbsolute(path) ? path : join(folder, path);
  }
  if (!newest) return null;
  const ofName = join(name.replaceAll("/", "__"), "schema.json");
  for (const candidate of [join(folder, ofName), join(dirname(folder), ofName)]) {
    if (await exists(candidate)) return candidate;
  }
  return null;
}

/** The folder that the address is, or that its file is in. */
async function folderOf(address: string): Promise<string> {
  const path = pathOf(address);
  const isFolder = (await exists(path)) && (await stat(path)).isDirectory();
  return isFolder ? path : dirname(path);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}
