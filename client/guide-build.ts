/**
 * Vite plugin: the user guide of docs/guide.<language>.md as a module, `virtual:guide/<language>`: HTML, its sections, its pictures as files
 * of the build. What is written there is ours: it goes into the page as it is.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Marked, Parser, type Tokens } from "marked";
import type { Plugin } from "vite";

const NAME = /^virtual:guide\/(fr|en)$/;
const DOCS = join(import.meta.dirname, "../docs");

export function guide(): Plugin {
  return {
    name: "tablee-guide",
    resolveId: (id) => (NAME.test(id) ? `\0${id}` : null),
    load(id) {
      const language = NAME.exec(id.slice(1))?.[1];
      if (!id.startsWith("\0") || language === undefined) return null;
      const file = join(DOCS, `guide.${language}.md`);
      this.addWatchFile(file);
      return moduleOf(readFileSync(file, "utf8"));
    },
  };
}

/** Exports `sections` (id and title of each heading of the second level) and `html`. Throws where a link leads to no heading. */
function moduleOf(markdown: string): string {
  const sections: { id: string; title: string }[] = [];
  const anchors = new Set<string>();
  const pictures: string[] = [];
  const renderer = {
    heading({ tokens, depth, text }: Tokens.Heading): string {
      const title = text.replace(/[_*`]/g, "");
      const id = slugOf(title);
      anchors.add(id);
      if (depth === 2) sections.push({ id, title });
      return `<h${depth} id="${id}">${Parser.parseInline(tokens)}</h${depth}>\n`;
    },
    image({ href, text }: Tokens.Image): string {
      const { width, height } = sizeOf(readFileSync(join(DOCS, href)));
      pictures.push(join(DOCS, href));
      return `<img src="${placeOf(pictures.length - 1)}" alt="${text.replaceAll('"', "&quot;")}" width="${width}" height="${height}" loading="lazy">`;
    },
  };
  const html = new Marked({ renderer }).parse(markdown, { async: false });
  for (const [, anchor = ""] of html.matchAll(/href="#([^"]*)"/g)) {
    if (!anchors.has(anchor)) throw new Error(`the guide has a link to #${anchor}, where nothing is`);
  }
  const imports = pictures.map((path, at) => `import picture${at} from ${JSON.stringify(path)};`);
  const pieces = html
    .split(/<<picture (\d+)>>/)
    .map((part, at) => (at % 2 === 0 ? JSON.stringify(part) : `picture${part}`));
  return [
    ...imports,
    `export const sections = ${JSON.stringify(sections)};`,
    `export const html = ${pieces.join(" + ")};`,
  ].join("\n");
}

/** stands in the HTML for the address that a picture has in the build */
function placeOf(picture: number): string {
  return `<<picture ${picture}>>`;
}

/** « Faire entrer un fichier » → faire-entrer-un-fichier */
function slugOf(title: string): string {
  return title
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Of a WebP picture, in pixels, so that the page keeps its place: https://developers.google.com/speed/webp/docs/riff_container */
function sizeOf(webp: Buffer): { width: number; height: number } {
  switch (webp.toString("latin1", 12, 16)) {
    case "VP8 ":
      return { width: webp.readUInt16LE(26) & 0x3fff, height: webp.readUInt16LE(28) & 0x3fff };
    case "VP8X":
      return { width: webp.readUIntLE(24, 3) + 1, height: webp.readUIntLE(27, 3) + 1 };
    default:
      throw new Error("the pictures of the guide are WebP files");
  }
}
