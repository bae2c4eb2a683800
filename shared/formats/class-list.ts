/**
 * A list of people as it is pasted or dropped: one a line, a name and perhaps an e-mail address, between tabs, semicolons, commas or
 * spaces, in any order. Whatever else a line holds (a rank, a second column of names) is taken as one reads it.
 */
import { foldText } from "#shared/model/fold-text.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { EmailAddress } from "#shared/wire/members.ts";
import { createCsvRows } from "./csv-rows.ts";
import { parseClipboard } from "./tsv.ts";

/** What is wrong with a line, or worth knowing. `line` is 1-based, of the line it repeats. */
export type ListProblem =
  | { readonly code: "no-name" | "name-too-long" | "two-emails" | "already-member" }
  | { readonly code: "email-wrong"; readonly text: string }
  | { readonly code: "same-email" | "same-name"; readonly line: number };

export interface ListedPerson {
  /** 1-based, of the text */
  readonly line: number;
  readonly name: string;
  readonly email: string | null;
  readonly problem: ListProblem | null;
  /** false: the line has to be mended before this person can be invited */
  readonly ready: boolean;
}

export interface ClassList {
  readonly people: readonly ListedPerson[];
  /** the first line held titles and was set aside */
  readonly titles: boolean;
}

const TITLE =
  /^(n°|num[ée]ro|(pr[ée])?noms?( de famille)?|noms? et pr[ée]noms?|pr[ée]noms? et noms?|[ée]l[èe]ves?|[ée]tudiant\S*|(first |last |full )?names?|surname|students?|(adresse )?(e-?mail|courriel|mail|m[ée]l)s?|e-?mail address|adresse)$/i;

/** Blank lines are passed over. `members` are the names of who is in already. */
export function readClassList(text: string, members: readonly string[] = []): ClassList {
  const lines = rowsOf(text).filter(({ cells }) => cells.length > 0);
  const first = lines[0];
  const titles = first !== undefined && lines.length > 1 && first.cells.every((cell) => TITLE.test(cell));
  const emails = new Map<string, number>();
  const names = new Map<string, number>();
  const here = new Set(members.map(folded));
  const people = (titles ? lines.slice(1) : lines).map(({ line, cells }): ListedPerson => {
    const { name, found } = readLine(cells);
    const given = found[0] ?? null;
    const email = given === null ? null : EmailAddress.safeParse(given);
    const person = { line, name, email: email?.success ? email.data : null };
    const before = emails.get((given ?? "").toLowerCase());
    const namesake = names.get(folded(name));
    if (given !== null && before === undefined) emails.set(given.toLowerCase(), line);
    if (namesake === undefined) names.set(folded(name), line);
    const wrong = (problem: ListProblem) => ({ ...person, problem, ready: false });
    const noted = (problem: ListProblem) => ({ ...person, problem, ready: true });
    if (name === "") return wrong({ code: "no-name" });
    if (name.length > LIMITS.nameLength) return wrong({ code: "name-too-long" });
    if (found.length > 1) return wrong({ code: "two-emails" });
    if (email?.success === false) return { ...wrong({ code: "email-wrong", text: given ?? "" }), email: given };
    if (before !== undefined) return wrong({ code: "same-email", line: before });
    if (namesake !== undefined && email === null) return noted({ code: "same-name", line: namesake });
    if (here.has(folded(name))) return noted({ code: "already-member" });
    return { ...person, problem: null, ready: true };
  });
  return { people, titles };
}

/** What has an @ is an address, `Inès <ines@example.org>` included; bare numbers are ranks; all the rest is the name. */
function readLine(cells: readonly string[]): { name: string; found: string[] } {
  const found: string[] = [];
  const name = cells
    .filter((cell) => !/^\d+[.)]?$/.test(cell))
    .map((cell) =>
      cell
        .replace(/[<(]?([^\s<>()]*@[^\s<>()]*)[>)]?/g, (_, email: string) => {
          found.push(email.replace(/^mailto:|[,;]+$/gi, ""));
          return " ";
        })
        .trim(),
    )
    .filter((cell) => cell !== "")
    .join(" ")
    .replace(/\s+/g, " ");
  return { name, found };
}

/** Cells that hold something, trimmed, with the line each row starts on. */
function rowsOf(text: string): { line: number; cells: string[] }[] {
  const clean = text.replace(/^\uFEFF/, "");
  if (clean.includes("\t")) {
    return parseClipboard(clean).map((cells, at) => ({ line: at + 1, cells: filled(cells) }));
  }
  const rows: { line: number; cells: string[] }[] = [];
  const reader = createCsvRows({
    delimiter: clean.includes(";") ? ";" : ",",
    quote: '"',
    onRow: (cells, line) => {
      rows.push({ line, cells: filled(cells) });
      return true;
    },
  });
  reader.push(clean);
  reader.end();
  return rows;
}

function filled(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.replace(/\s+/g, " ").trim()).filter((cell) => cell !== "");
}

/** Accents, case and order of the words make no other person. */
function folded(name: string): string {
  return foldText(name)
    .split(/[\s-]+/)
    .sort()
    .join(" ");
}
