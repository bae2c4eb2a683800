/** Days of the week and months, in French and English, whole or short, that come again when they are over; months with their year too. */
import { type Series, stepOf } from "./step.ts";

const LISTS: readonly (readonly string[])[] = [
  "lundi mardi mercredi jeudi vendredi samedi dimanche",
  "lun. mar. mer. jeu. ven. sam. dim.",
  "lun mar mer jeu ven sam dim",
  "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
  "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
  "monday tuesday wednesday thursday friday saturday sunday",
  "mon tue wed thu fri sat sun",
  "january february march april may june july august september october november december",
  "jan feb mar apr may jun jul aug sep oct nov dec",
].map((list) => list.split(" "));

const MONTHS = 12;
const WITH_YEAR = /^(?<word>\p{L}+\.?)(?<space>[ \u00a0])(?<year>\d{4})$/u;

export function wordSeries(texts: readonly string[]): Series | null {
  return words(texts) ?? monthsOfYears(texts);
}

function words(texts: readonly string[]): Series | null {
  const write = casingOf(texts[0] ?? "");
  for (const list of LISTS) {
    const places = placesIn(list, texts);
    const [from] = places ?? [];
    if (places === null || from === undefined) continue;
    // each step goes forward, past the end of the list where it must
    const steps = places.slice(1).map((place, i) => forward(place - (places[i] ?? 0), list.length));
    const [step = 1] = steps;
    if (steps.some((other) => other !== step)) continue;
    return (at) => write(list[forward(from + step * at, list.length)] ?? "");
  }
  return null;
}

function monthsOfYears(texts: readonly string[]): Series | null {
  const read = texts.map((text) => WITH_YEAR.exec(text)?.groups);
  if (!read.every((groups) => groups !== undefined)) return null;
  const write = casingOf(texts[0] ?? "");
  const space = read[0]?.space ?? " ";
  const names = read.map(({ word = "" }) => word);
  for (const list of LISTS.filter(({ length }) => length === MONTHS)) {
    const places = placesIn(list, names);
    if (places === null) continue;
    const numbers = read.map(({ year }, i) => Number(year) * MONTHS + (places[i] ?? 0));
    const step = stepOf(numbers);
    const [from] = numbers;
    if (step === null || from === undefined) continue;
    return (at) => {
      const number = from + step * at;
      const year = String(Math.floor(number / MONTHS)).padStart(4, "0");
      return `${write(list[forward(number, MONTHS)] ?? "")}${space}${year}`;
    };
  }
  return null;
}

function placesIn(list: readonly string[], texts: readonly string[]): number[] | null {
  const places = texts.map((text) => list.indexOf(text.toLowerCase()));
  return places.includes(-1) ? null : places;
}

function forward(steps: number, length: number): number {
  return ((steps % length) + length) % length;
}

/** Capitals as the first one has them. */
function casingOf(text: string): (word: string) => string {
  const letter = text.charAt(0);
  if (letter === letter.toLowerCase()) return (word) => word;
  if (text.length > 1 && text === text.toUpperCase()) return (word) => word.toUpperCase();
  return (word) => word.charAt(0).toUpperCase() + word.slice(1);
}
