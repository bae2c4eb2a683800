/** Addresses that open a table as somebody sees it: by the name of a saved view, or with the view itself behind the `#`, which no server is sent. */
import type { DatasetId, SavedViewId } from "#shared/model/ids.ts";
import { storable, View } from "#shared/views/view.ts";

const MARK = "vue=";
/** characters: what mails and chats pass on whole */
const LONGEST = 8_000;

/** `saved`: the view that has a name, just as it is seen. null: it says too much for an address. */
export function viewAddress(dataset: DatasetId, view: View | null, saved: SavedViewId | null): string | null {
  if (saved !== null) return `/d/${dataset}?view=${saved}`;
  if (view === null) return `/d/${dataset}`;
  const bytes = new TextEncoder().encode(JSON.stringify(storable(view)));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const address = `/d/${dataset}#${MARK}${text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
  return address.length > LONGEST ? null : address;
}

/** undefined: `hash` (with or without its sign) asks for no view; null: what it asks for cannot be read. */
export function viewOfHash(hash: string): View | null | undefined {
  const text = hash.replace(/^#/, "");
  if (!text.startsWith(MARK)) return undefined;
  if (text.length > LONGEST) return null;
  try {
    const binary = atob(text.slice(MARK.length).replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
    const read = View.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    return read.success ? storable(read.data) : null;
  } catch (error) {
    // cut short on its way
    console.warn("not a view", error);
    return null;
  }
}
