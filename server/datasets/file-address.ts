/** People copy the address of the page that shows a file: where the file itself is. */
import { fileOf } from "./schema-address.ts";

const RESOURCE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DATA_GOUV = /^(www\.|demo\.)?data\.gouv\.fr$/;

/** The same address where it is no such page. */
export function addressOfFile(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  return resourceOfDataGouv(url) ?? sheetOfGoogle(url) ?? fileOf(address);
}

/** data.gouv.fr keeps one address of each file, whatever becomes of its page: /api/1/datasets/r/<id> */
function resourceOfDataGouv({ hostname, pathname, hash, searchParams }: URL): string | null {
  const parts = pathname.split("/").filter((part) => part !== "");
  const inExplorer = hostname === "explore.data.gouv.fr" && parts.includes("resources") ? parts.at(-1) : undefined;
  const onPage =
    DATA_GOUV.test(hostname) && parts.includes("datasets")
      ? (searchParams.get("resource_id") ?? /\/resources\/([^/?]+)/.exec(hash)?.[1])
      : undefined;
  const id = (inExplorer ?? onPage)?.toLowerCase() ?? "";
  if (!RESOURCE.test(id)) return null;
  return `https://${hostname === "demo.data.gouv.fr" ? hostname : "www.data.gouv.fr"}/api/1/datasets/r/${id}`;
}

/** One that is shared with anyone who has its address. */
function sheetOfGoogle({ hostname, pathname }: URL): string | null {
  if (hostname !== "docs.google.com") return null;
  const id = /^\/spreadsheets\/d\/([\w-]{10,})(\/edit|\/view|\/?$)/.exec(pathname)?.[1];
  return id === undefined ? null : `https://docs.google.com/spreadsheets/d/${id}/export?format=xlsx`;
}
