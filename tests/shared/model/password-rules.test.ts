import { describe, expect, it } from "vitest";
import { passwordMistake } from "#shared/model/password-rules.ts";

const INES = ["Inès Delattre", "ines.delattre@mairie-valfleuri.fr"];

describe("a password", () => {
  it.each([
    ["court", "short"],
    ["onze lettre", "short"],
    ["x".repeat(201), "long"],
    ["aaaaaaaaaaaaaaa", "common"],
    ["123456789012", "common"],
    ["098765432109", "common"],
    ["azertyuiop123", "common"],
    ["qwertyuiop2024", "common"],
    ["abcdefghijklm", "common"],
    ["motdepasse2026", "common"],
    ["MotDePasse123!", "common"],
    ["P4$$w0rd2026!!", "common"],
    ["bonjourbonjour", "common"],
    ["administrateur", "common"],
    ["Soleil123456789", "common"],
    ["tablee-tablee-2026", "common"],
    ["Ines.Delattre1", "personal"],
    ["inès delattre 62", "personal"],
    ["mairie-valfleuri", "personal"],
  ] as const)("%s is refused: %s", (password, mistake) => {
    expect(passwordMistake(password, INES)).toBe(mistake);
  });

  it.each([
    "cheval pile agrafe correcte",
    "le facteur passe à onze heures",
    "Vt7#kq2Lw9xP",
    "ines mange des crêpes au sarrasin",
    "мой дядя самых честных",
  ])("%s is taken", (password) => {
    expect(passwordMistake(password, INES)).toBeNull();
  });
});
