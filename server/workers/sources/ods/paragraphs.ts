/** The paragraphs of a cell as one text (OpenDocument 1.3, 6.1): notes, drawings and readings beside it are no part of it. */
import { attribute } from "../xml/decode-xml.ts";

export interface Paragraphs {
  open(name: string, tag: string): void;
  close(name: string): void;
  text(text: string): void;
  take(): string;
}

const BESIDE = new Set(["annotation", "frame", "g", "custom-shape", "line", "rect", "control", "ruby-text", "note"]);
/** spaces that one element stands for */
const MOST_SPACES = 10_000;

export function createParagraphs(): Paragraphs {
  let whole = "";
  let paragraphs = 0;
  let inside = 0;
  let beside = 0;
  return {
    open(name, tag) {
      if (BESIDE.has(name)) beside++;
      if (beside > 0) return;
      if (name === "p" || name === "h") {
        if (paragraphs > 0) whole += "\n";
        paragraphs++;
        inside++;
      } else if (inside === 0) return;
      else if (name === "s") whole += " ".repeat(Math.min(Number(attribute(tag, "c") ?? 1) || 0, MOST_SPACES));
      else if (name === "tab") whole += "\t";
      else if (name === "line-break") whole += "\n";
    },
    close(name) {
      if (BESIDE.has(name)) beside--;
      else if (beside === 0 && (name === "p" || name === "h")) inside--;
    },
    text(text) {
      if (inside > 0 && beside === 0) whole += text;
    },
    take() {
      const text = whole;
      whole = "";
      paragraphs = 0;
      return text;
    },
  };
}
