/** Opening hours in French words. */
import { describe, expect, it } from "vitest";
import { repaired } from "./repaired.ts";

/** strict enough that every case is wrong as written */
const HOURS = {
  name: "horaires_ouverture",
  constraints: {
    pattern: "^24/7$|^((((Mo|Tu|We|Th|Fr|Sa|Su|PH)[-,]?)+ )?((\\d\\d:\\d\\d-\\d\\d:\\d\\d,?)+|off)(; )?)+$",
  },
};

describe("opening hours in words are written for maps", () => {
  it.each([
    ["du lundi au vendredi de 9h à 12h et de 14h à 17h30", "Mo-Fr 09:00-12:00,14:00-17:30"],
    ["Lundi-Vendredi : 9h-12h / 14h-17h", "Mo-Fr 09:00-12:00,14:00-17:00"],
    ["lun. au ven. 8h30-12h00 13h30-17h00", "Mo-Fr 08:30-12:00,13:30-17:00"],
    ["Lundi, mardi et jeudi de 9h00 à 12h00 ; samedi 9h-12h", "Mo,Tu,Th,Sa 09:00-12:00"],
    ["Lundi : 9h-12h, mardi : fermé, mercredi : 14h-18h", "Mo 09:00-12:00; We 14:00-18:00; Tu off"],
    ["tous les jours de 8h à 20h", "Mo-Su 08:00-20:00"],
    ["Tous les jours sauf le dimanche : 8h - 20h", "Mo-Su 08:00-20:00; Su off"],
    ["du mardi au samedi de 10h à 19h, fermé le dimanche et le lundi", "Tu-Sa 10:00-19:00; Mo,Su off"],
    ["du lundi au vendredi 9h-17h, fermé les jours fériés", "Mo-Fr 09:00-17:00; PH off"],
    ["lundi au samedi de 9h à midi", "Mo-Sa 09:00-12:00"],
    ["samedi de 18h à minuit", "Sa 18:00-24:00"],
    ["vendredi et samedi de 22h à 2h", "Fr,Sa 22:00-02:00"],
    ["le samedi matin de 9 à 12h", "Sa 09:00-12:00"],
    ["week-end : 10h-18h", "Sa,Su 10:00-18:00"],
    ["24h/24", "24/7"],
    ["24h/24 et 7j/7", "24/7"],
    ["9h-12h", "09:00-12:00"],
    ["Lu-Ve 9:00-12:00", "Mo-Fr 09:00-12:00"],
    ["Mo-Fr 9:00-12:00", "Mo-Fr 09:00-12:00"],
    ["lundi 9h00 - 12h00\nmardi 14h00 - 17h00", "Mo 09:00-12:00; Tu 14:00-17:00"],
    ["dimanche au mardi de 9h à 12h", "Mo,Tu,Su 09:00-12:00"],
    ["Ouvert du lundi au jeudi 8 h 30 – 12 h 15", "Mo-Th 08:30-12:15"],
  ])("%s is %s", (text, expected) => {
    expect(repaired(HOURS, text)).toBe(expected);
  });

  it.each([
    ["Mo-Fr 09:00-12:00", "they are right"],
    ["sur rendez-vous", "a word is not understood"],
    ["le premier samedi du mois de 9h à 12h", "a word is not understood"],
    ["du lundi au samedi 9h-12h, samedi 14h-17h", "one day would be opened twice, and the first time lost"],
    ["du lundi au vendredi", "there are no hours"],
    ["lundi de 9h", "there is no end"],
    ["lundi de 17h à 9h30 et mardi", "a day has no hours"],
    ["lundi de 14h à 12h", "it ends before it begins"],
    ["lundi 9h-25h", "no clock has it"],
    ["fermé", "there are no days"],
    ["", "there is nothing"],
  ])("never %s: %s", (text) => {
    expect(repaired(HOURS, text)).toBeNull();
  });

  it("are only read in a field of opening hours", () => {
    expect(repaired({ ...HOURS, name: "remarques" }, "lundi 9h-12h")).toBeNull();
  });
});
