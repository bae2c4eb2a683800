/** A person as a round mark with initials in their colour; a row of them says who is here. */
import { Tooltip } from "@mantine/core";
import { PERSON_INK, personColour } from "./people-colours.ts";
import styles from "./person-avatar.module.css";
import { useWords } from "./words.tsx";

interface PersonMark {
  readonly id: string;
  readonly name: string;
  /** said instead of the name alone: « Inès (vous) » */
  readonly label?: string;
  readonly colour: number;
}

export function PersonAvatar({ person }: { readonly person: PersonMark }) {
  return (
    <Tooltip label={person.label ?? person.name}>
      <span
        role="img"
        className={styles.avatar}
        style={{ background: personColour(person.colour), color: PERSON_INK }}
        aria-label={person.label ?? person.name}
      >
        {initialsOf(person.name)}
      </span>
    </Tooltip>
  );
}

/** At most `limit` people, then how many more. */
export function PeopleHere({ people, limit = 4 }: { readonly people: readonly PersonMark[]; readonly limit?: number }) {
  const words = useWords().app;
  if (people.length === 0) return null;
  const shown = people.slice(0, limit);
  const hidden = people.slice(limit);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <span
      role="group"
      className={styles.row}
      aria-label={words.dataset.peopleHere(people.map((person) => person.label ?? person.name))}
    >
      {shown.map((person) => (
        <PersonAvatar key={person.id} person={person} />
      ))}
      {hidden.length > 0 && (
        <Tooltip label={hidden.map((person) => person.label ?? person.name).join(", ")}>
          <span className={styles.more} role="img" aria-label={words.space.moreHere(hidden.length)}>
            +{hidden.length}
          </span>
        </Tooltip>
      )}
    </span>
  );
}

/** Two letters at most: first letters of the first two words. */
function initialsOf(name: string): string {
  const letters = name
    .trim()
    .split(/[\s-]+/)
    .map((word) => [...word][0] ?? "")
    .slice(0, 2);
  return letters.join("").toLocaleUpperCase("fr");
}
