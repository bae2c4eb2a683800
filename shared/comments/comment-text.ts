/**
 * The text of a comment, read as a tree that screens draw with elements of their own, never as HTML. Light marks, a small part of
 * Markdown (CommonMark 0.31, less strict): **bold**, *italic*, _italic_, `code`, fenced code, lists, links to http, https and mailto;
 * a line end is a line end. What is not closed, or leads elsewhere, is text.
 */
import type { UserId } from "../model/ids.ts";
import { mentionAt } from "./mentions.ts";

export type Inline =
  | { readonly is: "text"; readonly text: string }
  | { readonly is: "code"; readonly text: string }
  | { readonly is: "bold" | "italic"; readonly children: readonly Inline[] }
  | { readonly is: "link"; readonly to: string; readonly text: string }
  /** `name`: what they were called when it was written */
  | { readonly is: "mention"; readonly user: UserId; readonly name: string };

export type Block =
  | { readonly is: "paragraph"; readonly lines: readonly (readonly Inline[])[] }
  | { readonly is: "list"; readonly from: number | null; readonly items: readonly (readonly Inline[])[] }
  | { readonly is: "code"; readonly text: string };

const BULLET = /^ {0,3}[-*+•] +(\S.*)$/;
const NUMBERED = /^ {0,3}(\d{1,2})[.)] +(\S.*)$/;
const FENCE = /^ {0,3}```/;
/** marks inside marks, so far and no further */
const DEEPEST = 4;

/** Never throws; no text of the author is lost but the marks themselves. */
export function readCommentText(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? "";
    if (line.trim() === "") at++;
    else {
      const [block, next] = readBlock(lines, at);
      blocks.push(block);
      at = next;
    }
  }
  return blocks;
}

function readBlock(lines: readonly string[], from: number): [Block, number] {
  const first = lines[from] ?? "";
  if (FENCE.test(first)) {
    const close = lines.findIndex((line, i) => i > from && FENCE.test(line));
    const end = close === -1 ? lines.length : close;
    return [{ is: "code", text: lines.slice(from + 1, end).join("\n") }, end + 1];
  }
  const mark = BULLET.test(first) ? BULLET : NUMBERED.test(first) ? NUMBERED : null;
  let end = from + 1;
  if (mark !== null) {
    while (mark.test(lines[end] ?? "")) end++;
    const items = lines.slice(from, end).map((line) => readInline(mark.exec(line)?.at(-1) ?? ""));
    const start = mark === NUMBERED ? Number(NUMBERED.exec(first)?.[1]) : null;
    return [{ is: "list", from: start, items }, end];
  }
  while (end < lines.length && startsNothing(lines[end] ?? "")) end++;
  return [{ is: "paragraph", lines: lines.slice(from, end).map((line) => readInline(line)) }, end];
}

function startsNothing(line: string): boolean {
  return line.trim() !== "" && !FENCE.test(line) && !BULLET.test(line) && !NUMBERED.test(line);
}

function readInline(text: string, depth = 0): Inline[] {
  const found: Inline[] = [];
  const unclosed = new Set<string>();
  let plain = "";
  const push = (inline: Inline) => {
    if (plain !== "") found.push({ is: "text", text: plain });
    plain = "";
    found.push(inline);
  };
  for (let at = 0; at < text.length; ) {
    if (text[at] === "\\" && /[\\`*_[\]()@+•.-]/.test(text[at + 1] ?? "")) {
      plain += text[at + 1];
      at += 2;
      continue;
    }
    const one = inlineAt(text, at, depth, unclosed);
    if (one === null) plain += text[at++];
    else {
      push(one.inline);
      at = one.end;
    }
  }
  if (plain !== "") found.push({ is: "text", text: plain });
  return found;
}

interface Found {
  readonly inline: Inline;
  readonly end: number;
}

/** `unclosed`: marks that nothing closes from here on: none of them is looked for again, which keeps long texts quick to read. */
function inlineAt(text: string, at: number, depth: number, unclosed: Set<string>): Found | null {
  switch (text[at]) {
    case "`":
      return codeAt(text, at);
    case "@":
      return namedAt(text, at);
    case "[":
      return linkAt(text, at);
    case "h":
    case "H":
      return /[\p{L}\p{N}]/u.test(text[at - 1] ?? "") ? null : addressAt(text, at);
    case "*":
    case "_":
      return depth < DEEPEST ? markedAt(text, at, depth, unclosed) : null;
    default:
      return null;
  }
}

function codeAt(text: string, at: number): Found | null {
  const close = text.indexOf("`", at + 1);
  if (close <= at + 1) return null;
  return { inline: { is: "code", text: text.slice(at + 1, close) }, end: close + 1 };
}

function namedAt(text: string, at: number): Found | null {
  const named = mentionAt(text, at);
  return named && { inline: { is: "mention", user: named.id, name: named.name }, end: named.end };
}

function linkAt(text: string, at: number): Found | null {
  const link = /\[([^[\]]+)\]\(((?:https?:\/\/|mailto:)[^\s()]+)\)/iy;
  link.lastIndex = at;
  const [all, label, to] = link.exec(text) ?? [];
  if (all === undefined || label === undefined || to === undefined) return null;
  return { inline: { is: "link", to, text: label }, end: at + all.length };
}

/** An address written as it is; what ends a sentence is not part of it. */
function addressAt(text: string, at: number): Found | null {
  const address = /https?:\/\/[^\s<>"'«»/][^\s<>"'«»]*/iy;
  address.lastIndex = at;
  const written = address.exec(text)?.[0] ?? "";
  let end = written.length;
  while (/[.,;:!?…)\]*_]/.test(written[end - 1] ?? "")) end--;
  const to = written.slice(0, end);
  if (!/^https?:\/\/[^/]/i.test(to)) return null;
  return { inline: { is: "link", to, text: to }, end: at + to.length };
}

function markedAt(text: string, at: number, depth: number, unclosed: Set<string>): Found | null {
  const mark = text.startsWith("**", at) ? "**" : (text[at] ?? "");
  if (unclosed.has(mark)) return null;
  const from = at + mark.length;
  // snake_case is a word, 2 * 3 a product
  if (mark === "_" && /[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return null;
  if (!/\S/.test(text[from] ?? "")) return null;
  for (let close = text.indexOf(mark, from + 1); close !== -1; close = text.indexOf(mark, close + mark.length)) {
    const end = close + mark.length;
    const isDouble = mark === "*" && (text[end] === "*" || text[close - 1] === "*");
    const isInWord = mark === "_" && /[\p{L}\p{N}]/u.test(text[end] ?? "");
    if (isDouble || isInWord || /\s/.test(text[close - 1] ?? "")) continue;
    const children = readInline(text.slice(from, close), depth + 1);
    return { inline: { is: mark === "**" ? "bold" : "italic", children }, end };
  }
  unclosed.add(mark);
  return null;
}
