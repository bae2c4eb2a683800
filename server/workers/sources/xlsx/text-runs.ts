/** A text of a workbook, in one run or in several of different looks; how it is pronounced (ECMA-376-1, 18.4.6) is no part of it. */

export interface TextRuns {
  open(name: string): void;
  close(name: string): void;
  text(text: string): void;
  /** the whole text so far, and begins another */
  take(): string;
}

export function createTextRuns(): TextRuns {
  let whole = "";
  let inText = false;
  let phonetic = false;
  return {
    open(name) {
      if (name === "rPh") phonetic = true;
      else if (name === "t") inText = true;
    },
    close(name) {
      if (name === "rPh") phonetic = false;
      else if (name === "t") inText = false;
    },
    text(text) {
      if (inText && !phonetic) whole += text;
    },
    take() {
      const text = withoutEscapes(whole);
      whole = "";
      return text;
    },
  };
}

/** What XML cannot hold is written _x000D_, and a _x that means itself _x005F_x (ECMA-376-1, 22.9.2.19). */
export function withoutEscapes(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([\da-fA-F]{4})_/g, (written, hex: string) => {
    const code = Number.parseInt(hex, 16);
    // no text of ours holds a NUL; half of a character is none
    return code === 0 || (code >= 0xd800 && code < 0xe000) ? written : String.fromCharCode(code);
  });
}
