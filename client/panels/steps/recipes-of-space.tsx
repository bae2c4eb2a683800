/** The recipes of the space: one of them open, or all by name; a file brings one in. */
import { Button, FileButton } from "@mantine/core";
import { useRef, useState } from "react";
import { Unreachable } from "#client/api/request.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import type { RecipeId } from "#shared/model/ids.ts";
import type { Dataset } from "#shared/wire/http.ts";
import type { Params } from "../cleaning/params.ts";
import { ProblemMessage } from "../problem-message.tsx";
import { readRecipeFile } from "./read-recipe-file.ts";
import { RecipeView } from "./recipe-view.tsx";
import { replaysOf } from "./replays.ts";
import styles from "./steps.module.css";
import type { RecipesKnown } from "./use-recipes.ts";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly recipes: RecipesKnown;
  readonly handle: { current: GridHandle | null };
  /** opens an operation, with these parameters to begin with */
  onAsk(operation: string, params: Params): void;
  onDownload(content: string, name: string): void;
}

export function RecipesOfSpace({ dataset, collaboration, recipes, handle, onAsk, onDownload }: Props) {
  const words = useWords().recipes;
  const [open, setOpen] = useState<RecipeId | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const list = useRef<HTMLDivElement>(null);
  const { recipes: known, error } = recipes;
  const under = replaysOf(collaboration).now.get();
  const saved =
    known?.find(({ id }) => id === open) ??
    (open === null && said === null ? known?.find(({ name }) => name === under?.recipe.name) : undefined);
  if (saved !== undefined)
    return (
      <RecipeView
        key={saved.id}
        id={saved.id}
        {...{ dataset, collaboration, recipes, handle, onAsk, onDownload }}
        onBack={(sentence = "") => {
          setOpen(null);
          setSaid(sentence);
          // the list is drawn again: its first button is no longer what was pressed
          requestAnimationFrame(() => list.current?.focus());
        }}
      />
    );

  async function bring(file: File | null) {
    if (file === null) return;
    setFailure(null);
    const read = await readRecipeFile(file, words.fromOpenRefine);
    if (read === null) return setSaid(words.notARecipe(file.name));
    try {
      await recipes.save(read.recipe);
      setSaid(words.imported(read.recipe.name, read.left));
    } catch (problem) {
      setFailure(problem);
    }
  }
  return (
    <div ref={list} tabIndex={-1} className={styles.part}>
      {can(dataset.role, "edit") && (
        <div className={styles.tools}>
          <FileButton accept=".json,application/json" onChange={(file) => void bring(file)}>
            {(props) => (
              <Button {...props} size="compact-sm" variant="default">
                {words.import}
              </Button>
            )}
          </FileButton>
          <p className={styles.soft}>{words.importHint}</p>
        </div>
      )}
      <p role="status" className={styles.said}>
        {said}
      </p>
      {failure !== null && <ProblemMessage error={failure} />}
      <div className={styles.scroller}>
        {known === undefined && error === null && <p className={styles.aside}>{words.loading}</p>}
        {known === undefined &&
          error !== null &&
          (error instanceof Unreachable ? (
            <p className={styles.aside}>{words.offline}</p>
          ) : (
            <ProblemMessage error={error} />
          ))}
        {known?.length === 0 && <p className={styles.aside}>{words.noRecipes}</p>}
        <ul className={styles.list} aria-label={words.recipesList}>
          {known?.map(({ id, name, steps, by }) => (
            <li key={id} className={styles.step}>
              <button type="button" className={styles.head} aria-label={words.open(name)} onClick={() => setOpen(id)}>
                <span className={styles.story}>
                  <strong>{name}</strong>
                  <span className={styles.why}>
                    {words.steps(steps)} · {words.savedBy(by.name)}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
