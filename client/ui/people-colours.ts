/**
 * Eight colours of people, told apart by colour-blind people, never red or green (those say wrong and approved). The values are in
 * tokens.css, one set for each theme; text on them (`PERSON_INK`) has a contrast of 4.5 at least.
 */
const COUNT = 8;

/** CSS colour of person `index` (`person.colour`); any integer is folded into the eight. */
export function personColour(index: number): string {
  return `var(--person-${((Math.trunc(index) % COUNT) + COUNT) % COUNT})`;
}

/** CSS colour of text written on a person's colour. */
export const PERSON_INK = "var(--person-ink)";
