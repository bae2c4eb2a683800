/**
 * Reads XML in pieces as they come: tags and texts, in order, without ever holding the document. Made for the parts of workbooks: names come
 * without their prefix, entities other than the five of XML stay as they are written, and what a DOCTYPE declares is passed over.
 */
import { decodeXml } from "./decode-xml.ts";

export interface XmlHandler {
  /** `tag` is what stands between < and >, for `eachAttribute`. */
  open(name: string, tag: string): void;
  /** also of an element that closes itself */
  close?(name: string): void;
  /** decoded; a long text may come in several calls */
  text?(text: string): void;
}

export interface XmlScanner {
  push(piece: string): void;
  /** the document is over; throws when it stops in the middle of something */
  end(): void;
}

/** longest tag or comment: more is no workbook */
const LONGEST = 16 * 1024 * 1024;
/** an entity that the end of a piece cuts in two is not longer */
const ENTITY = 12;

/** `damaged`: the error to throw where this is no XML. */
export function createXmlScanner(handler: XmlHandler, damaged: () => Error): XmlScanner {
  let kept = "";
  let depth = 0;

  function scan(buffer: string): number {
    let at = 0;
    for (;;) {
      const start = buffer.indexOf("<", at);
      if (start === -1) return textBeforeNext(buffer, at);
      if (start > at) handler.text?.(decodeXml(buffer.slice(at, start)));
      const end = markup(buffer, start);
      if (end === -1) return start;
      at = end;
    }
  }

  /** A text without its end is told at once but for an entity that may be cut. */
  function textBeforeNext(buffer: string, at: number): number {
    const entity = buffer.lastIndexOf("&");
    const end = entity >= at && buffer.length - entity < ENTITY ? entity : buffer.length;
    if (end > at) handler.text?.(decodeXml(buffer.slice(at, end)));
    return end;
  }

  /** Tells what begins at `start`, and where it ends; -1: not in this buffer. */
  function markup(buffer: string, start: number): number {
    const next = buffer.charCodeAt(start + 1);
    if (next === SLASH) {
      const end = buffer.indexOf(">", start);
      if (end === -1) return -1;
      depth--;
      handler.close?.(localName(buffer, start + 2, end));
      return end + 1;
    }
    if (next === QUESTION) return after(buffer, "?>", start);
    if (next === EXCLAMATION) return declaration(buffer, start);
    const end = endOfTag(buffer, start + 1);
    if (end === -1) return -1;
    const closed = buffer.charCodeAt(end - 1) === SLASH;
    const tag = buffer.slice(start + 1, closed ? end - 1 : end);
    const name = localName(tag, 0, tag.length);
    handler.open(name, tag);
    if (closed) handler.close?.(name);
    else depth++;
    return end + 1;
  }

  function declaration(buffer: string, start: number): number {
    if (buffer.startsWith("<!--", start)) return after(buffer, "-->", start + 4);
    if (buffer.startsWith("<![CDATA[", start)) {
      const end = buffer.indexOf("]]>", start);
      if (end === -1) return -1;
      handler.text?.(buffer.slice(start + 9, end));
      return end + 3;
    }
    // too short to tell which of them it is
    if (buffer.length - start < 9) return -1;
    return endOfDoctype(buffer, start);
  }

  return {
    push(piece) {
      const all = kept === "" ? piece : kept + piece;
      // a line ends in one way (XML 1.0, 2.11), and may be cut between its two characters
      const cut = all.endsWith("\r") ? all.length - 1 : all.length;
      const buffer = all.includes("\r") ? all.slice(0, cut).replace(/\r\n?/g, "\n") : all;
      kept = buffer.slice(scan(buffer)) + all.slice(cut);
      if (kept.length > LONGEST) throw damaged();
    },
    end() {
      if (kept.trim() !== "" || depth !== 0) throw damaged();
    },
  };
}

const SLASH = 0x2f;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;
const GREATER = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;

function after(buffer: string, end: string, from: number): number {
  const at = buffer.indexOf(end, from);
  return at === -1 ? -1 : at + end.length;
}

/** An attribute may hold a >. */
function endOfTag(buffer: string, from: number): number {
  let quote = 0;
  for (let at = from; at < buffer.length; at++) {
    const code = buffer.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  return -1;
}

function endOfDoctype(buffer: string, from: number): number {
  const end = endOfTag(buffer, from);
  const subset = buffer.indexOf("[", from);
  if (subset === -1 || (end !== -1 && subset > end)) return end === -1 ? -1 : end + 1;
  const close = buffer.indexOf("]", subset);
  return close === -1 ? -1 : after(buffer, ">", close);
}

function localName(text: string, from: number, end: number): string {
  let start = from;
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3a) start = at + 1;
    else if (code <= 0x20 || code === SLASH) break;
  }
  return text.slice(start, at);
}
