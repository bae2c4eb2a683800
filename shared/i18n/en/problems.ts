import { createQuantities } from "../quantities.ts";
import type { Words } from "../words.ts";

const { inFigures, inBytes } = createQuantities("en", ["bytes", "kB", "MB", "GB"]);

const PASSWORDS: Readonly<Record<string, string>> = {
  short: "This password is too short: it takes 12 characters at least. A few words in a row will do.",
  long: "This password is too long: 200 characters at most.",
  common:
    "This password is among the first that anyone tries. Take a few words that have nothing to do with each other.",
  personal:
    "This password is hardly more than your name or address. Take a few words that have nothing to do with you.",
};

export const problems: Words["problems"] = {
  "bad-request": (a) =>
    `The request is incomplete or wrong${a.place ? ` (${a.place})` : ""}. Reload the page and try again.`,
  "not-signed-in": () => "We do not know who you are. Open the link your team gave you.",
  locked: () => "The person in charge of the space locked this column, or this table. Ask them to open it.",
  "wrong-credentials": () =>
    "The address or the password is not right. Check both, or ask for a link to come in another way.",
  "address-not-confirmed": () =>
    "This address waits to be confirmed: open the link of the message we have just sent you, then come back.",
  "spaces-not-open": (a) =>
    a.to === "operator"
      ? "On this server, only the person who looks after it opens spaces. Ask them."
      : "On this server, opening a space takes an account. Sign in, or make your account.",
  "link-not-valid": () => "This link has been used already, or it is too old. Ask for a new one.",
  "already-account": () => "You have an account already, with its address. Your page “My account” shows it.",
  "mail-not-configured": () => "This server sends no mail. Ask the person who looks after it for a link to come in.",
  "password-refused": (a) => PASSWORDS[String(a.reason)] ?? "This password is not accepted. Choose another.",
  "open-id-failed": () =>
    "The identity service does not answer as it should. Try again in a moment, or come in another way.",
  forbidden: () => "Your role does not allow this. Ask the person in charge of the space.",
  "origin-refused": () =>
    "This request comes from another address than Tablée’s, and was refused. Open Tablée at its own address and try again.",
  "not-found": () => "This address does not exist. Check the link, or go back to the start.",
  "space-not-found": () => "This space does not exist, or you are not invited. Ask your team for the link.",
  "dataset-not-found": () => "This dataset does not exist, or you have no access to it. Ask your team for the link.",
  "upload-not-found": () => "The uploaded file is no longer there. Drop it again.",
  "thread-not-found": () => "This thread of comments no longer exists.",
  "comment-not-found": () => "This comment no longer exists.",
  "row-not-found": () => "This row does not exist in this table.",
  "column-not-found": () => "This column does not exist in this table.",
  "version-not-found": () => "This version no longer exists. Reload the list of versions.",
  "spot-check-not-found": () => "This spot check is not there any more. Load the list again.",
  "entry-not-found": () => "This gesture is not in the history. Reload the list.",
  "original-not-found": () => "The original file is not kept on this server. Ask whoever imported it.",
  "export-not-found": () =>
    "This file is not kept any more: it is for a quarter of an hour, for who asked for it. Prepare it again.",
  "export-not-proven": (a) =>
    `Read back, the file is not what the table is (row ${a.line}, column ${a.column}): it is not given to you. This is a defect of Tablée: report it, and try another format.`,
  "workbook-too-small": (a) =>
    a.column === ""
      ? `A workbook has at most ${a.line} rows, titles included. Choose CSV.`
      : `Row ${a.line} has more than 32,767 characters in the column “${a.column}”: too much for a workbook. Shorten this text, or choose CSV.`,
  "geocoder-off": () =>
    "This server is not linked to any service that knows addresses. Whoever runs it can choose one (TABLEE_GEOCODER_URL).",
  "geocoder-unreachable": (a) =>
    `The service of addresses${a.host ? ` (${a.host})` : ""} does not answer. Nothing is lost: try again in a moment.`,
  "geocoding-runs": () => "Addresses of this table are being looked up already. Wait for the end, or stop it.",
  "geography-off": () =>
    "This server is not linked to any service that knows groups of communes. Whoever runs it can choose one (TABLEE_GEOGRAPHY_URL).",
  "geography-unreachable": (a) =>
    `The list of groups of communes${a.host ? ` (${a.host})` : ""} could not be had. Nothing is lost: try again in a moment.`,
  "register-off": () =>
    "This server is not linked to this register. Download its file and take it like any other, or ask whoever runs the server (TABLEE_SCHOOLS_URL, TABLEE_COMPANIES_URL).",
  "register-unreachable": (a) =>
    `The register${a.host ? ` (${a.host})` : ""} does not answer, or not as expected. Nothing changed in your table: try again in a moment, or take a file of the register.`,
  "nothing-to-geocode": () =>
    "None of these rows has a text to look up in these columns. Choose other columns or other rows.",
  "too-many-addresses": (a) =>
    `The limit is ${inFigures(a.limit)} rows at a time. Filter the table, and do it in several goes.`,
  "no-points": () =>
    "This table has no coordinates: it takes a column of points, or two columns longitude and latitude.",
  "invitation-not-valid": () =>
    "This invitation link is not complete, or does not come from here. Copy the whole of it, or ask your team for a new one.",
  "invitation-expired": (a) =>
    `This invitation link no longer works: it was good for a limited time. Ask ${a.ask || "your team"} for a new one.`,
  "invitation-used": (a) =>
    `This invitation link has been used. If it was you who came in by it, come back with the same browser or sign in to your account; otherwise ask ${a.ask || "your team"} for a new link.`,
  "invitation-revoked": (a) =>
    `This invitation link was withdrawn, or replaced by a new one. Ask ${a.ask || "your team"} for the new link.`,
  "member-not-found": () => "This person is no longer in this space. Reload the list of members.",
  "last-owner": () => "A space always keeps at least one owner. Make somebody else an owner first.",
  "ownership-to-pass": (a) =>
    `Others rely on you as the only owner: ${a.spaces || "see your spaces"}. First make somebody else an owner, on the Members page of each space.`,
  "name-differs": () => "This is not your name as it is shown here. Nothing was erased: copy it exactly.",
  "incarnation-changed": () =>
    "This table was restored from a backup, or its past was destroyed. Open it again: what you had not sent is offered back to you.",
  "dataset-public": () =>
    "The past of this table cannot be destroyed while it is published. Take the publication back first, then start again.",
  "purge-runs": () => "The past of this table is already being destroyed. Wait a moment, then open the table again.",
  "cell-changed": () => "The cell has changed meanwhile. Look at what it says now, then decide again.",
  "suggestion-decided": () => "Someone has already decided on this suggestion.",
  "text-changed": () =>
    "Somebody wrote here while you were writing. Your text stays on the screen: add what it lacks, then save again.",
  "recipe-changed": () => "Somebody saved this recipe while you were changing it. Choose which one to keep.",
  "told-apart-changed": () =>
    "Somebody has just set other groups aside, or brought them back. Nothing was changed: look again, then choose.",
  "note-changed": () => "Somebody wrote the reason of this step while you were writing it. Read it, then choose.",
  "step-not-possible": (a) => stepNotPossible(String(a.because)),
  "table-changed": () => "The table changed since you looked at it. See what changed, then decide again.",
  "row-judged": (a) =>
    `${a.name || "Somebody else"} has already ticked this row. Go on to the next one, or replace their answer.`,
  "page-expired": () => "This list has changed meanwhile. Load it again from the start.",
  "too-large": (a) => `This is too large: the limit is ${inBytes(a.limit)}. Split the file.`,
  "wrong-content-type": () => "The request is not in the expected format (application/json).",
  "too-many-rows": (a) => `The file has too many rows: the limit is ${inFigures(a.limit)}. Split it.`,
  "too-many-columns": (a) =>
    `That makes ${inFigures(a.count)} columns: the limit is ${inFigures(a.limit)}. If it is a file, check the chosen separator.`,
  "too-many-threads": (a) =>
    `This table already has ${inFigures(a.limit)} comment threads, the limit. Delete some that are no longer needed.`,
  "too-many-comments": (a) =>
    `This thread already has ${inFigures(a.limit)} comments, the limit. Open a new thread on the same row.`,
  "too-many-assignments": (a) =>
    `This table is already shared out too many times (the limit is ${inFigures(a.limit)}). Cancel some that are no longer of use first.`,
  "too-many-views": (a) =>
    `This table already has ${inFigures(a.limit)} saved views, the limit. Delete some that are no longer needed, in “Views”.`,
  "too-many-recipes": (a) =>
    `This space already has ${inFigures(a.limit)} recipes, the limit. Delete some that are no longer needed.`,
  "recipes-too-large": (a) =>
    `The recipes of this space hold together more than ${inFigures(a.limit)} characters, the limit. Delete some that are no longer needed, or lighten this one.`,
  "too-many-notes": (a) =>
    `${inFigures(a.limit)} steps of this table already have their reason, the limit. Take some away first.`,
  "cell-too-long": (a) =>
    `Line ${a.line}, column ${a.column}: the cell has more than ${inFigures(a.limit)} characters. An unclosed quote is often the cause.`,
  "file-empty": () => "This file is empty. Check that it is the right one, then drop it again.",
  "file-not-text": (a) =>
    `This file is not a table${a.looksLike ? `: it looks like ${a.looksLike}` : ""}. Drop a CSV, a workbook (XLSX, ODS, XLS), JSON, or a ZIP of those.`,
  "file-cut-short": (a) =>
    `This file is cut short: it stops in the middle of a character (byte ${a.byte}). Ask for it again.`,
  "file-not-a-table": () =>
    "This file holds no table: no row and no column was recognised. Check the separator and the encoding.",
  "file-damaged": (a) =>
    `This file is damaged or not whole${a.part ? ` (${a.part})` : ""}. Open it in the spreadsheet and save it again, or ask for it again.`,
  "file-protected": (a) =>
    `${a.part ? `“${a.part}”` : "This file"} is protected by a password. Open it, remove the password, save it, then drop it again.`,
  "unpacks-too-large": (a) =>
    `Once unpacked, this file is over the limit of ${inBytes(a.limit)}. Keep only the sheets or files you need, or split it.`,
  "too-many-files": (a) =>
    `This archive holds more than ${inFigures(a.limit)} files, the limit. Make an archive of the files of data alone.`,
  "too-many-tables": (a) =>
    `This file holds more than ${inFigures(a.limit)} tables, the limit. Keep only those you need.`,
  "no-table-inside": (a) =>
    a.what === "archive"
      ? "This archive holds no table: no CSV, no workbook, no JSON. Check that it is the right one."
      : "This workbook holds no sheet of cells. Check that it is the right one.",
  "table-not-found": (a) =>
    a.name
      ? `This file has no sheet “${a.name}”${a.names ? `. It has: ${a.names}` : ""}.`
      : "This file no longer has this sheet. Choose another one.",
  "json-not-valid": (a) =>
    `This JSON file is not well formed: line ${a.line}, column ${a.column}. It may have been cut short: ask for it again.`,
  "json-not-a-table": () =>
    'This JSON file is not a table: it takes a list of objects, like [{"name": "…"}, …], or GeoJSON.',
  "encoding-wrong": (a) => `The file cannot be read as ${a.encoding} (byte ${a.byte}). Choose another encoding.`,
  "schema-not-found": () =>
    "This table has no schema, or someone has just removed it. Choose one, or make it from the data, in the Schema panel.",
  "schema-not-json": (a) => `This schema could not be read: ${a.reason}`,
  "schema-not-valid": (a) => `This is not a valid Table Schema: ${a.reason}`,
  "schema-too-large": (a) =>
    `This schema is too large: the limit is ${inBytes(a.limit)}. Check that it is a schema, and not data.`,
  "address-refused": (a) => addressRefused(String(a.because)),
  "address-not-a-file": (a) =>
    String(a.type).includes("html")
      ? "This address leads to a page, not to a file. Give the address of the file itself (often “Raw” or “Download” on the page), or drop the file."
      : "This address does not lead to a text file. A schema is a .json file in the Table Schema format: check the address, or drop the file.",
  "address-unreachable": (a) => addressUnreachable(String(a.because), a.host ? ` ${a.host}` : "", a.status),
  "catalogue-unreachable": (a) =>
    `The schema catalogue does not answer (${a.address}). Try later, or drop the schema’s file.`,
  "catalogue-entry-not-found": (a) => `The catalogue has no schema "${a.name}".`,
  "too-many-requests": () => "Too many requests at once. Wait a few seconds.",
  "storage-refused": () =>
    "The server cannot save right now. Your changes stay on this computer and will leave as soon as possible.",
  "not-ready": () => "The server is being restored or restarted. Wait a few seconds: nothing is lost.",
  internal: (a) =>
    `Something went wrong on our side${a.reference ? ` (reference ${a.reference})` : ""}. Try again; if it comes back, give this reference to whoever runs the server.`,
};

function addressRefused(because: string): string {
  if (because === "not-an-address") return "This is not an address: write it whole, beginning with https://.";
  if (because === "scheme")
    return "Only addresses that begin with https:// or http:// can be read. Drop the file instead.";
  if (because === "credentials")
    return "This address holds a name or a password: take them out. If the file is not public, drop it.";
  return "This address leads to a private network, which this server does not read. Give a public address, or drop the file.";
}

function addressUnreachable(because: string, host: string, status: string | number | undefined): string {
  if (because === "unknown-host")
    return `No site answers to the name “${host.trim()}”. Check the address, or drop the file.`;
  if (because === "redirects")
    return `The site${host} leads from one address to another without end. Give the address of the file itself, or drop the file.`;
  if (because === "certificate")
    return `The security certificate of the site${host} is not valid. Download the file, then drop it here.`;
  if (because !== "status") return `The site${host} does not answer. Try later, or drop the file.`;
  if (status === 401 || status === 403)
    return `The site${host} does not show this file to everyone. If it takes an account, download the file and drop it here.`;
  if (status === 404 || status === 410)
    return `The site${host} has nothing at this address. Check it, or drop the file.`;
  return `The site${host} could not give this file (error ${status}). Try later, or drop the file.`;
}

function stepNotPossible(because: string): string {
  if (because === "nothing-approved") return "No version is approved: have the table approved first.";
  if (because === "published-already") return "The approved version is public already.";
  if (because === "nothing-published") return "Nothing is public: there is nothing to take back.";
  return "The review of this dataset is not at that point. See where it is, then choose the next step.";
}
