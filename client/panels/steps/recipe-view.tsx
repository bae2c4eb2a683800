/** One recipe: what it is for, its steps in their order, trying it on this table, sharing it as a file. */
import { Button, Textarea } from "@mantine/core";
import { IconChevronLeft } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import type { Recipe, RecipeStep } from "#shared/cleaning/recipes/recipe.ts";
import { withoutColumns } from "#shared/cleaning/recipes/without-columns.ts";
import type { RecipeId } from "#shared/model/ids.ts";
import type { Dataset } from "#shared/wire/http.ts";
import type { Params } from "../cleaning/params.ts";
import { ProblemMessage } from "../problem-message.tsx";
import { Overtaken } from "./overtaken.tsx";
import { RecipeName } from "./recipe-name.tsx";
import { RecipeStepLine } from "./recipe-step-line.tsx";
import { ReplayPart } from "./replay-part.tsx";
import { replaysOf } from "./replays.ts";
import styles from "./steps.module.css";
import { type RecipeOpen, useRecipe } from "./use-recipe.ts";
import type { RecipesKnown } from "./use-recipes.ts";
import { useReplayBase } from "./use-replay-base.ts";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly id: RecipeId;
  readonly recipes: RecipesKnown;
  readonly handle: { current: GridHandle | null };
  onBack(said?: string): void;
  /** opens an operation, with these parameters to begin with */
  onAsk(operation: string, params: Params): void;
  onDownload(content: string, name: string): void;
}

export function RecipeView(props: Props) {
  const words = useWords().recipes;
  const opened = useRecipe(props.recipes.space, props.id, props.recipes.again);
  if (opened.recipe !== undefined) return <OpenRecipe {...props} opened={opened} recipe={opened.recipe} />;
  return (
    <div className={styles.scroller}>
      {opened.error === null ? (
        <p className={styles.aside}>{words.loading}</p>
      ) : (
        <ProblemMessage error={opened.error} />
      )}
      <Button size="compact-sm" variant="subtle" onClick={() => props.onBack()}>
        {words.back}
      </Button>
    </div>
  );
}

interface OpenProps extends Props {
  readonly opened: RecipeOpen;
  readonly recipe: Recipe;
}

function OpenRecipe({
  dataset,
  collaboration,
  id,
  opened,
  recipe,
  recipes,
  handle,
  onAsk,
  onBack,
  onDownload,
}: OpenProps) {
  const { recipes: words, app } = useWords();
  const base = useReplayBase(collaboration, recipe);
  const replays = replaysOf(collaboration);
  const replay = useStore(replays.now);
  const [asking, setAsking] = useState<"name" | "remove" | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [said, setSaid] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const mayEdit = can(dataset.role, "edit");
  /** the step that was moved, or stands where one was taken out: the keys go there once it is drawn */
  const keysAt = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the steps are drawn anew
  useEffect(() => {
    if (keysAt.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-step="${keysAt.current}"] input`)?.focus();
    keysAt.current = null;
  }, [recipe.steps]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  // what became of it is told by `opened`
  const change = (next: Recipe) =>
    opened.change(next).then(
      () => setFailure(null),
      () => undefined,
    );
  function put(steps: readonly RecipeStep[]) {
    // what was tried is another recipe now
    if (replay?.is === "tried") replays.close();
    return change({ ...recipe, steps: [...steps] });
  }
  function move(from: number, to: number) {
    const step = recipe.steps[from];
    if (step === undefined || to < 0 || to >= recipe.steps.length || from === to) return;
    void put(recipe.steps.toSpliced(from, 1).toSpliced(to, 0, step));
    setSaid(words.moved(to + 1));
    keysAt.current = to;
  }
  const act = (work: Promise<unknown>, then: () => void) => void work.then(then, setFailure);

  /** As a file, which goes anywhere. */
  function leaveSpace() {
    const titles = new Set(
      collaboration.table.columns.flatMap(({ name, isPrivate }) => (isPrivate === true ? [name] : [])),
    );
    const { recipe: whole, corrections } = withoutColumns(recipe, { kind: "private", titles });
    onDownload(`${JSON.stringify(whole, null, 2)}\n`, `${recipe.name}.json`);
    setSaid(corrections === 0 ? null : words.corrections.exportedWithout(corrections));
  }
  return (
    <div className={styles.scroller}>
      <div className={styles.recipe}>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconChevronLeft size={14} aria-hidden />}
          onClick={() => onBack()}
        >
          {words.back}
        </Button>
        {asking === "name" ? (
          <RecipeName
            initial={recipe.name}
            onGive={(name) => opened.change({ ...recipe, name })}
            onDone={() => setAsking(null)}
            onCancel={() => setAsking(null)}
          />
        ) : (
          <h3 ref={heading} tabIndex={-1} className={styles.title}>
            {recipe.name}
          </h3>
        )}
        {mayEdit ? (
          <Textarea
            key={id}
            size="xs"
            aria-label={words.note}
            placeholder={words.notePlaceholder}
            autosize
            minRows={1}
            maxRows={6}
            maxLength={2_000}
            defaultValue={recipe.note ?? ""}
            onBlur={(event) => {
              const { note: _, ...rest } = recipe;
              const note = event.currentTarget.value.trim();
              if (note !== (recipe.note ?? "")) void change(note === "" ? rest : { ...rest, note });
            }}
          />
        ) : (
          <p className={styles.soft}>{recipe.note ?? words.viewerOnly}</p>
        )}
        {replay !== null && replay.recipe.name === recipe.name ? (
          <ReplayPart {...{ dataset, collaboration, replay, base, handle, onAsk }} />
        ) : (
          <Button
            size="compact-sm"
            disabled={base === null || recipe.steps.length === 0}
            onClick={() => base !== null && replays.try(recipe, base, new Map())}
          >
            {words.tryIt}
          </Button>
        )}
        <Overtaken
          {...{ opened, recipe }}
          onCopy={(copy) =>
            act(recipes.save(copy), () => {
              opened.takeTheirs();
              setSaid(words.keptAs(copy.name));
            })
          }
        />
        {(failure ?? opened.failure) !== null && <ProblemMessage error={failure ?? opened.failure} />}
        <p role="status" className={styles.said}>
          {said}
        </p>
        {recipe.steps.length === 0 && <p className={styles.soft}>{words.noSteps}</p>}
        <ol ref={list} className={styles.list} aria-label={words.stepsList}>
          {recipe.steps.map((step, place) => (
            <RecipeStepLine
              // biome-ignore lint/suspicious/noArrayIndexKey: a recipe may take one step twice
              key={`${place} ${step.operation}`}
              {...{ step, place, mayEdit, collaboration }}
              count={recipe.steps.length}
              onChange={(next) => void put(recipe.steps.with(place, next))}
              onMove={move}
              onRemove={() => {
                keysAt.current = Math.min(place, recipe.steps.length - 2);
                void put(recipe.steps.toSpliced(place, 1));
              }}
            />
          ))}
        </ol>
        {asking === "remove" ? (
          <div role="alertdialog" aria-label={words.remove} className={styles.asking}>
            <p>{words.removeAsk(recipe.name)}</p>
            <div className={styles.buttons}>
              <Button
                size="compact-sm"
                color="red"
                autoFocus
                onClick={() => act(recipes.remove(id), () => onBack(words.removed(recipe.name)))}
              >
                {words.remove}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => setAsking(null)}>
                {app.cancel}
              </Button>
            </div>
          </div>
        ) : (
          <div className={styles.buttons}>
            <Button size="compact-sm" variant="default" onClick={leaveSpace}>
              {words.export}
            </Button>
            {mayEdit && (
              <>
                <Button size="compact-sm" variant="default" onClick={() => setAsking("name")}>
                  {words.rename}
                </Button>
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => {
                    const name = words.copyOf(recipe.name);
                    act(recipes.save({ ...recipe, name }), () => onBack(words.keptAs(name)));
                  }}
                >
                  {words.duplicate}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => setAsking("remove")}>
                  {words.remove}
                </Button>
              </>
            )}
          </div>
        )}
      </div>
    </div>
  );
}
