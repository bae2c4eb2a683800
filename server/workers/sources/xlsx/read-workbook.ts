/** The sheets of a workbook, where its other parts are, and from which day it counts (ECMA-376-1, 18.2; part names by ECMA-376-2). */
import { ProblemError } from "#shared/wire/problem.ts";
import { attribute } from "../xml/decode-xml.ts";
import { readXml } from "../xml/read-xml.ts";
import type { ZipPart } from "../zip/zip-archive.ts";
import { isTrue } from "./sheet-handler.ts";

export interface WorkbookParts {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: ZipPart }[];
  readonly strings: ZipPart | null;
  readonly styles: ZipPart | null;
  readonly date1904: boolean;
}

/** Looks a part up by its name, whatever the case of its letters. */
export type FindPart = (name: string) => ZipPart | null;

/** Name of the part that the others hang on; null: this is no workbook. */
export function mainPart(find: FindPart): ZipPart | null {
  const links = find("_rels/.rels");
  const link = links === null ? undefined : readLinks(links).find(({ type }) => type === "officeDocument");
  return (link ? find(targetOf("", link.target)) : null) ?? find("xl/workbook.xml");
}

/** Throws the ProblemErrors of unpacking, and "file-damaged" when a sheet that it names is not there. */
export function readWorkbook(main: ZipPart, find: FindPart): WorkbookParts {
  const folder = main.name.replace(/[^/\\]*$/, "");
  const linksPart = find(`${folder}_rels/${main.name.slice(folder.length)}.rels`);
  const links = linksPart === null ? [] : readLinks(linksPart);
  const named: { name: string; hidden: boolean; link: string }[] = [];
  let date1904 = false;
  readXml(main, {
    open(name, tag) {
      if (name === "workbookPr") date1904 = isTrue(attribute(tag, "date1904") ?? "");
      if (name !== "sheet") return;
      const state = attribute(tag, "state") ?? "visible";
      named.push({
        name: attribute(tag, "name") ?? "",
        hidden: state !== "visible",
        link: /\s(?:\w+:)id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? "",
      });
    },
  });
  // of links of the same name the first one counts
  const linkOf = new Map([...links].reverse().map((link) => [link.id, link]));
  const sheets = named.flatMap(({ name, hidden, link: id }) => {
    const link = linkOf.get(id);
    // a sheet of a chart, a dialogue or macros has no cells
    if (link === undefined || link.type !== "worksheet") return [];
    const part = find(targetOf(folder, link.target));
    if (part === null) throw new ProblemError("file-damaged", { args: { part: name } });
    return [{ name, hidden, part }];
  });
  const partOf = (type: string): ZipPart | null => {
    const link = links.find((known) => known.type === type);
    return link ? find(targetOf(folder, link.target)) : null;
  };
  return { sheets, strings: partOf("sharedStrings"), styles: partOf("styles"), date1904 };
}

interface Link {
  readonly id: string;
  /** last word of its address: the same in both editions of the standard */
  readonly type: string;
  readonly target: string;
}

function readLinks(part: ZipPart): Link[] {
  const links: Link[] = [];
  readXml(part, {
    open(name, tag) {
      if (name !== "Relationship") return;
      links.push({
        id: attribute(tag, "Id") ?? "",
        type: (attribute(tag, "Type") ?? "").replace(/^.*\//, ""),
        target: attribute(tag, "Target") ?? "",
      });
    },
  });
  return links;
}

/** A name of a part of this archive: it leads nowhere else, however many .. it has. */
function targetOf(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (/^[/\\]/.test(target) ? target : folder + target).split(/[/\\]/)) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
