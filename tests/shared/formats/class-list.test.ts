import { describe, expect, it } from "vitest";
import { readClassList } from "#shared/formats/class-list.ts";

const people = (text: string, members: readonly string[] = []) =>
  readClassList(text, members).people.map(({ name, email }) => [name, email]);

describe("a list of people", () => {
  it.each([
    [
      "lines of names",
      "Inès Moreau\nMalo Petit\r\n\n",
      [
        ["Inès Moreau", null],
        ["Malo Petit", null],
      ],
    ],
    [
      "a block of a spreadsheet",
      "Moreau\tInès\tines@lycee.example\nPetit\tMalo\t",
      [
        ["Moreau Inès", "ines@lycee.example"],
        ["Petit Malo", null],
      ],
    ],
    [
      "CSV with semicolons",
      'Inès;ines@a.example\n"Petit; Malo";',
      [
        ["Inès", "ines@a.example"],
        ["Petit; Malo", null],
      ],
    ],
    ["CSV with commas", "Inès Moreau,ines@a.example", [["Inès Moreau", "ines@a.example"]]],
    ["the way mail programs write it", "Inès Moreau <ines@a.example>", [["Inès Moreau", "ines@a.example"]]],
    ["the address first, after a rank", "1;ines@a.example;Inès", [["Inès", "ines@a.example"]]],
    ["spaces alone between them", "Inès Moreau   ines@a.example", [["Inès Moreau", "ines@a.example"]]],
    ["titles, set aside", "Nom;Prénom;Adresse e-mail\nMoreau;Inès;ines@a.example", [["Moreau Inès", "ines@a.example"]]],
    ["a byte order mark", "\uFEFFInès", [["Inès", null]]],
    ["nothing", " \n\n", []],
  ])("is read from %s", (_, text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  it.each([
    ["no name", "ines@a.example", { code: "no-name" }, false],
    ["an address that is none", "Inès;ines@", { code: "email-wrong", text: "ines@" }, false],
    ["two addresses", "Inès;a@a.example;b@a.example", { code: "two-emails" }, false],
    ["an address that was there before", "Malo;A@a.example\nInès;a@a.example", { code: "same-email", line: 1 }, false],
    ["a name that was there before", "Inès Moreau\nMOREAU Ines", { code: "same-name", line: 1 }, true],
    ["a name of somebody who is in", "Malo\nRose", { code: "already-member" }, true],
    ["a name too long", "x".repeat(201), { code: "name-too-long" }, false],
  ])("says what is wrong with %s, and whether it stops the line", (_, text, problem, ready) => {
    const last = readClassList(text, ["Rose"]).people.at(-1);
    expect([last?.problem, last?.ready]).toEqual([problem, ready]);
  });

  it("counts lines as they are in the text", () => {
    expect(readClassList("Nom\n\nInès\n\nMalo").people.map(({ line }) => line)).toEqual([3, 5]);
  });
});
