import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { previewFile } from "#server/workers/read-table.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { sheetOf, xlsxOf } from "./sources/zip-of.ts";

const folder = mkdtempSync(join(tmpdir(), "read-table-"));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(path: string, content: string | Buffer) {
  writeFileSync(join(folder, path), content);
  return { path: join(folder, path), bytes: Buffer.byteLength(content) };
}

describe("the preview of a file", () => {
  it("calls its table as the one who sent it does, though others sent the same bytes under another name", () => {
    const file = fileOf("same", "a;b\n1;2\n");
    const namesFor = (name: string) => previewFile({ ...file, name }, null, LIMITS).tables.map((table) => table.name);
    expect(namesFor("licenciements.csv")).toEqual(["licenciements.csv"]);
    expect(namesFor("écoles.csv")).toEqual(["écoles.csv"]);
  });

  it("stays small when one long text stands in thousands of cells", () => {
    const strings = `<sst><si><t>${"long ".repeat(6000)}</t></si><si><t>titre</t></si></sst>`;
    const row = (text: number) => Array.from({ length: 100 }, () => `<c t="s"><v>${text}</v></c>`);
    const rows = [row(1), ...Array.from({ length: 60 }, () => row(0))];
    const file = fileOf("long.xlsx", xlsxOf([sheetOf(rows)], { strings }));
    const { lines, rows: shown, rowCount } = previewFile({ ...file, name: "long.xlsx" }, null, LIMITS);
    expect(rowCount).toBe(60);
    expect(JSON.stringify([lines, shown]).length).toBeLessThan(20_000_000);
    expect(shown[0]?.[0], "the first ones are whole").toBe("long ".repeat(6000));
  });
});
