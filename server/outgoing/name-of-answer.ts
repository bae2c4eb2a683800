/** What a file that was fetched is called: as whoever serves it says (RFC 6266), else as the end of its address. */

const LONGEST = 200;
/** for a name that says nothing of what the file is */
const EXTENSIONS: Readonly<Record<string, string>> = {
  "text/csv": ".csv",
  "text/tab-separated-values": ".tsv",
  "application/json": ".json",
  "application/geo+json": ".geojson",
  "application/zip": ".zip",
  "application/vnd.ms-excel": ".xls",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
  "application/vnd.oasis.opendocument.spreadsheet": ".ods",
};

interface Answer {
  readonly disposition: string | undefined;
  readonly type: string;
  /** where it came from in the end */
  readonly url: URL;
}

export function nameOfAnswer({ disposition = "", type, url }: Answer): string {
  const name = plain(namedIn(disposition)) || plain(decoded(url.pathname.split("/").at(-1) ?? "")) || url.hostname;
  if (/\.[a-z0-9]{1,8}$/i.test(name) && name !== url.hostname) return name;
  return name + (EXTENSIONS[(type.split(";")[0] ?? "").trim().toLowerCase()] ?? "");
}

function namedIn(disposition: string): string {
  const extended = /filename\*\s*=\s*(?:utf-8|iso-8859-1)?'[^']*'([^;]+)/i.exec(disposition)?.[1];
  if (extended !== undefined) return decoded(extended.trim());
  const quoted = /filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1]?.replace(/\\(.)/g, "$1");
  const named = quoted ?? /filename\s*=\s*([^;\s]+)/i.exec(disposition)?.[1] ?? "";
  // headers come as Latin-1; many write UTF-8 there all the same
  const bytes = Buffer.from(named, "latin1");
  const text = bytes.toString("utf8");
  return text.includes("\ufffd") ? named : text;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** Without a folder, and without what no name is written with. */
function plain(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  return last
    .replace(/\p{Cc}/gu, "")
    .trim()
    .slice(0, LONGEST);
}
