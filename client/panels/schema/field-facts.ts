/** What a schema says of one column, in a few plain words: for the list, and for who only reads. */
import type { Words } from "#shared/i18n/words.ts";
import type { CustomCheck, Field } from "#shared/schema/table-schema.ts";
import { expectationOf } from "./expectations.ts";
import { partsOfPattern } from "./plain-pattern.ts";

/** « Code postal », « Une valeur d’une liste », « Texte : 5 chiffres » */
export function expectationInWords(field: Field, checks: readonly CustomCheck[], words: Words["schema"]): string {
  const expectation = expectationOf(field, checks);
  const { pattern } = field.constraints;
  if (expectation === "other") return words.field.otherType(words.types[field.type]);
  if (expectation !== "text" || pattern === undefined) return words.expectations[expectation];
  const meaning = patternInWords(pattern, words);
  return meaning === null ? words.textOfForm : words.textOf(meaning);
}

/** What a regular expression asks for; null when it cannot be said simply. */
export function patternInWords(pattern: string, words: Words["schema"]): string | null {
  const parts = partsOfPattern(pattern);
  if (parts === null) return null;
  return words.inTurn(
    parts.map(({ what, least, most }) =>
      what.is === "text" ? words.text(what.text, least, most) : words.characters(what.of, least, most),
    ),
  );
}

/** Label and value of everything that is said, besides the title and the description. */
export function factsOf(field: Field, checks: readonly CustomCheck[], words: Words["schema"]): [string, string][] {
  const { constraints, example } = field;
  const facts: [string, string | undefined][] = [
    [words.field.expects, expectationInWords(field, checks, words)],
    [words.field.required, constraints.required === true ? words.yes : undefined],
    [words.field.unique, constraints.unique === true ? words.yes : undefined],
    [words.field.values, constraints.enum?.join(", ")],
    [words.field.minimum, constraints.minimum],
    [words.field.maximum, constraints.maximum],
    [words.properties["constraints.minLength"] ?? "", constraints.minLength?.toString()],
    [words.properties["constraints.maxLength"] ?? "", constraints.maxLength?.toString()],
    [words.field.pattern, patternFact(constraints.pattern, words)],
    [words.field.example, example ?? undefined],
  ];
  return facts.flatMap(([label, value]) => (value === undefined || value === "" ? [] : [[label, value]]));
}

function patternFact(pattern: string | undefined, words: Words["schema"]): string | undefined {
  if (pattern === undefined) return undefined;
  const meaning = patternInWords(pattern, words);
  return meaning === null ? words.field.patternObscure : words.field.patternMeaning(meaning);
}
