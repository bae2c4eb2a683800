/** Blocks as a Word document. Fetched only by who asks for one. */
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx";
import type { Block } from "#shared/bilan/blocks.ts";

export function toDocx(blocks: readonly Block[], title: string): Promise<Blob> {
  return Packer.toBlob(new Document({ title, sections: [{ children: blocks.flatMap(written) }] }));
}

function written(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case "title":
      return [new Paragraph({ text: plain(block.text), heading: HeadingLevel.TITLE })];
    case "heading":
      return [new Paragraph({ text: plain(block.text), heading: HeadingLevel.HEADING_1 })];
    case "paragraph":
      return block.text.split("\n").map((line) => new Paragraph(plain(line)));
    case "list":
      return block.items.map((item) => new Paragraph({ text: plain(item), bullet: { level: 0 } }));
    case "table":
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: [tableRow(block.head, true), ...block.rows.map((cells) => tableRow(cells, false))],
        }),
      ];
  }
}

function tableRow(cells: readonly string[], isHead: boolean): TableRow {
  return new TableRow({
    tableHeader: isHead,
    children: cells.map(
      (cell) =>
        new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: plain(cell), bold: isHead })] })] }),
    ),
  });
}

/** XML 1.0 has no place for them */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}
