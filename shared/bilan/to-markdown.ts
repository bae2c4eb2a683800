/** Blocks as Markdown (CommonMark, with the tables of GFM). What people wrote is text: none of its signs means anything. */
import type { Block } from "./blocks.ts";

export function toMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(written).join("\n\n")}\n`;
}

function written(block: Block): string {
  switch (block.kind) {
    case "title":
      return `# ${oneLine(block.text)}`;
    case "heading":
      return `## ${oneLine(block.text)}`;
    case "paragraph":
      return block.text.split("\n").map(escaped).join("  \n");
    case "list":
      return block.items.map((item) => `- ${oneLine(item)}`).join("\n");
    case "table":
      return [
        row(block.head),
        row(block.head.map(() => "---")),
        ...block.rows.map((cells) => row(cells.map(oneLine))),
      ].join("\n");
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

function oneLine(text: string): string {
  return escaped(text.replace(/\s*\n\s*/g, " "));
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&").replace(/^(\s*)([-+]|\d+[.)])(\s)/, "$1\\$2$3");
}
