/** A number as a French spreadsheet shows it in a format. */
import { formatNumber } from "./sheetjs.ts";

/** null: the format cannot be followed, or shows nothing. */
export function showNumber(code: string, value: number, isMoment: boolean, date1904: boolean): string | null {
  const shown = formatNumber(code, value, date1904)?.trim() ?? "";
  if (shown === "") return null;
  if (isMoment) return shown.replace(/[A-Z][a-z]{2,}/g, (name) => FRENCH_NAMES[name] ?? name);
  return shown.replace(/[.,](?=\d)/g, (sign) => (sign === "," ? "\u202f" : ",")).replace(/(\d)%/g, "$1\u00a0%");
}

const FRENCH_NAMES: Readonly<Record<string, string>> = {
  Jan: "janv.",
  Feb: "févr.",
  Mar: "mars",
  Apr: "avr.",
  May: "mai",
  Jun: "juin",
  Jul: "juil.",
  Aug: "août",
  Sep: "sept.",
  Oct: "oct.",
  Nov: "nov.",
  Dec: "déc.",
  January: "janvier",
  February: "février",
  March: "mars",
  April: "avril",
  June: "juin",
  July: "juillet",
  August: "août",
  September: "septembre",
  October: "octobre",
  November: "novembre",
  December: "décembre",
  Mon: "lun.",
  Tue: "mar.",
  Wed: "mer.",
  Thu: "jeu.",
  Fri: "ven.",
  Sat: "sam.",
  Sun: "dim.",
  Monday: "lundi",
  Tuesday: "mardi",
  Wednesday: "mercredi",
  Thursday: "jeudi",
  Friday: "vendredi",
  Saturday: "samedi",
  Sunday: "dimanche",
};
