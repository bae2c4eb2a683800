// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { tableText } from "#client/pages/import/pasted-table.ts";

const EXCEL = "<html><meta name=ProgId content=Excel.Sheet><table><tr><td>1 234,50 €</td><td>b</td></tr></table>";

describe("a table on the clipboard", () => {
  it.each<[string, { text: string; html?: string }, string | null]>([
    [
      "cells of a spreadsheet stay the text it gave, to the letter",
      { text: "code\tnom\r\n01340\tAttignat\r\n" },
      "code\tnom\r\n01340\tAttignat\r\n",
    ],
    ["of a spreadsheet, the text counts and not the page beside it", { text: "1234.5\tb", html: EXCEL }, "1234.5\tb"],
    ["one column of several lines is a table", { text: "Lens\nLiévin\n" }, "Lens\nLiévin\n"],
    ["lines of a text file are one too", { text: "a;b\n1;2" }, "a;b\n1;2"],
    ["one cell is none", { text: "Lens\r\n" }, null],
    ["a sentence is none", { text: "Bonjour à tous" }, null],
    ["nothing is none", { text: " \n " }, null],
    [
      "a table of a web page keeps cells of several lines whole",
      {
        text: "a\nb 1",
        html: "<p>Voici</p><table><tr><th>nom</th><th>heures</th></tr><tr><td>Lens</td><td>9h<br>14h</td></tr></table>",
      },
      'nom\theures\nLens\t"9h\n14h"',
    ],
    [
      "paragraphs of a letter too, and merged cells leave blanks",
      {
        text: "",
        html: "<table><tr><td colspan=2>Total</td></tr><tr><td rowspan=2><p>un</p><p>deux</p></td><td>x</td></tr><tr><td>y</td></tr></table>",
      },
      'Total\t\n"un\ndeux"\tx\n\ty',
    ],
    ["a layout of one cell is no table", { text: "Bonjour", html: "<table><tr><td>Bonjour</td></tr></table>" }, null],
  ])("%s", (_, { text, html = "" }, expected) => {
    expect(tableText({ text, html })).toBe(expected);
  });
});
