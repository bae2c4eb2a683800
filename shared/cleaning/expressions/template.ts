/** A text with titles of columns in it, `{nom} – {commune}`: what each row puts there. A brace written twice is one. */
import { closest } from "#shared/checks/repairs/values.ts";
import type { FormulaFault } from "./formula-fault.ts";
import { placeOfTitle } from "./title-place.ts";

export interface Template {
  /** titles, each once, as they are written */
  readonly titles: readonly string[];
  /** `texts`: of these columns. `skipBlanks`: a blank one goes with what stands before it; without, it leaves all that stands around it. */
  write(texts: readonly string[], skipBlanks: boolean): string;
}

interface Piece {
  /** what stands before the column, and what closes after it */
  readonly before: string;
  readonly place: number;
  readonly after: string;
}

const CLOSING = /^[)\]}»”"]+/;

/** A fault is placed as those of formulas are. */
export function readTemplate(template: string): Template | FormulaFault {
  const titles: string[] = [];
  const pieces: Piece[] = [];
  let text = "";
  for (let at = 0; at < template.length; at += 1) {
    const sign = template[at] ?? "";
    if ((sign === "{" || sign === "}") && template[at + 1] === sign) {
      text += sign;
      at += 1;
    } else if (sign !== "{") text += sign;
    else {
      const end = template.indexOf("}", at);
      if (end === -1) return { code: "open-column", at, length: template.length - at, args: {} };
      const title = template.slice(at + 1, end);
      if (!titles.includes(title)) titles.push(title);
      const closing = pieces.length === 0 ? "" : (CLOSING.exec(text)?.[0] ?? "");
      close(pieces, closing);
      pieces.push({ before: text.slice(closing.length), place: titles.indexOf(title), after: "" });
      text = "";
      at = end;
    }
  }
  close(pieces, text);
  return {
    titles,
    write(texts, skipBlanks) {
      if (pieces.length === 0) return text;
      let written = "";
      pieces.forEach(({ before, place, after }, index) => {
        const value = texts[place] ?? "";
        if (skipBlanks && value.trim() === "") return;
        // what parted it from a blank one before it goes too
        written += (skipBlanks && written === "" && index > 0 ? opening(before) : before) + value + after;
      });
      return written;
    },
  };
}

/** The columns it names, by their places among these titles; or which is not there. */
export function templateColumns({ titles }: Template, of: readonly string[]): readonly number[] | FormulaFault {
  const places: number[] = [];
  for (const title of titles) {
    const place = placeOfTitle(of, title);
    if (place === null)
      return { code: "unknown-column", at: 0, length: 0, args: { text: title, near: closest(title, of) } };
    places.push(place);
  }
  return places;
}

function close(pieces: Piece[], after: string): void {
  const last = pieces.pop();
  if (last !== undefined) pieces.push({ ...last, after: last.after + after });
}

/** Of ` (`, the bracket that opens what follows. */
function opening(before: string): string {
  return /[([{«“"]*$/.exec(before)?.[0] ?? "";
}
