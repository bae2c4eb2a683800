/** Titles that a recipe names and the table does not have: the closest one is proposed, a person chooses. */
import { NativeSelect } from "@mantine/core";
import { useId } from "react";
import { useWords } from "#client/ui/words.tsx";
import { closest } from "#shared/checks/repairs/values.ts";
import type { ChosenTitles } from "#shared/cleaning/recipes/ready-step.ts";
import styles from "./steps.module.css";

interface Props {
  readonly missing: readonly string[];
  /** titles of the table */
  readonly titles: readonly string[];
  readonly chosen: ChosenTitles;
  onChosen(title: string, instead: string | null): void;
}

/** of choices: not chosen yet; left out */
const NOT_YET = "";
const NOTHING = "-";

export function MissingTitles({ missing, titles, chosen, onChosen }: Props) {
  const { recipes: words, history } = useWords();
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset draws its legend over its border
    <div role="group" aria-labelledby={id} className={styles.missing}>
      <p id={id}>{words.missingTitles}</p>
      {missing.map((title) => {
        const near = closest(title, titles);
        const instead = chosen.get(title);
        const at = instead == null ? -1 : titles.indexOf(instead);
        return (
          <NativeSelect
            key={title}
            size="xs"
            label={words.instead(title)}
            value={instead === null ? NOTHING : at === -1 ? NOT_YET : String(at)}
            onChange={({ currentTarget: { value } }) => {
              if (value === NOTHING) onChosen(title, null);
              else if (value !== NOT_YET) onChosen(title, titles[Number(value)] ?? null);
            }}
          >
            <option value={NOT_YET} disabled>
              {words.chooseInstead}
            </option>
            {near !== null && (
              <option value={titles.indexOf(near)}>
                {near} ({words.proposed})
              </option>
            )}
            <option value={NOTHING}>{words.leaveOut}</option>
            {titles.map((one, place) =>
              one === near ? null : (
                // biome-ignore lint/suspicious/noArrayIndexKey: several columns may have one title
                <option key={`${place} ${one}`} value={place}>
                  {one || history.untitled}
                </option>
              ),
            )}
          </NativeSelect>
        );
      })}
    </div>
  );
}
