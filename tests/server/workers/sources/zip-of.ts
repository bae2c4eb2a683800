/** ZIP archives made by hand: as they should be, or not. */
import { crc32, deflateRawSync } from "node:zlib";

export interface PartToZip {
  readonly name: string | Buffer;
  readonly content: string | Buffer;
  /** what the directory says of it, where it lies */
  readonly claim?: {
    readonly unpacked?: number;
    readonly crc?: number;
    readonly flags?: number;
    readonly method?: number;
  };
}

export function zipOf(parts: readonly PartToZip[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claim = {} } of parts) {
    const nameBytes = Buffer.from(name);
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(claim.flags ?? 0, 2);
    facts.writeUInt16LE(claim.method ?? 8, 4);
    facts.writeUInt32LE(claim.crc ?? crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claim.unpacked ?? bytes.length, 18);
    facts.copy(local, 4);
    local.writeUInt16LE(nameBytes.length, 26);
    bodies.push(local, nameBytes, packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    facts.copy(entry, 6);
    entry.writeUInt16LE(nameBytes.length, 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, nameBytes);
    offset += local.length + nameBytes.length + packed.length;
  }
  const table = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, table, end]);
}

/** A workbook of hand-written parts: the XML of its sheets, and of its other parts where they matter. */
export function xlsxOf(
  sheets: readonly string[],
  more: { strings?: string; styles?: string; workbookPr?: string } = {},
): Buffer {
  const rels = (links: readonly string[]) => `<Relationships>${links.join("")}</Relationships>`;
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
  return zipOf([
    {
      name: "[Content_Types].xml",
      content: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    { name: "_rels/.rels", content: rels([link("r", "officeDocument", "xl/workbook.xml")]) },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${more.workbookPr ?? ""}<sheets>${sheets.map((_, at) => `<sheet name="Feuille ${at + 1}" sheetId="${at + 1}" r:id="s${at}"/>`).join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: rels([
        ...sheets.map((_, at) => link(`s${at}`, "worksheet", `worksheets/sheet${at}.xml`)),
        link("strings", "sharedStrings", "sharedStrings.xml"),
        link("styles", "styles", "styles.xml"),
      ]),
    },
    ...sheets.map((content, at) => ({ name: `xl/worksheets/sheet${at}.xml`, content })),
    { name: "xl/sharedStrings.xml", content: more.strings ?? "<sst/>" },
    { name: "xl/styles.xml", content: more.styles ?? "<styleSheet/>" },
  ]);
}

/** A sheet of rows of cells, each the XML of a `c` without its place. */
export function sheetOf(rows: readonly (readonly string[])[], more = ""): string {
  const cells = (row: readonly string[]) => row.join("");
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>${rows.map((row, at) => `<row r="${at + 1}">${cells(row)}</row>`).join("")}</sheetData>${more}</worksheet>`;
}
