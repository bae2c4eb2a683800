/** The steps of this table, newest first: each opens to its cells, is taken back on its own, gets its why; chosen ones become a recipe. */
import { Button } from "@mantine/core";
import { useDeferredValue, useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { can } from "#shared/access/abilities.ts";
import { Recipe } from "#shared/cleaning/recipes/recipe.ts";
import { stepsKept } from "#shared/cleaning/recipes/steps-kept.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { HistoryEntry } from "#shared/wire/history.ts";
import type { Dataset } from "#shared/wire/http.ts";
import { columnTitles } from "../history/column-titles.ts";
import { byDay } from "../history/days.ts";
import { sentenceOfEntry } from "../history/sentence.ts";
import { didOfStep, sentenceOfStep } from "../history/step-sentence.ts";
import { useHistory } from "../history/use-history.ts";
import { ProblemMessage } from "../problem-message.tsx";
import { CorrectionsChoice } from "./corrections-choice.tsx";
import { RecipeName } from "./recipe-name.tsx";
import { StepLine } from "./step-line.tsx";
import { laterSteps, stepStates, takenBackBy } from "./step-states.ts";
import styles from "./steps.module.css";
import { useHandEdits } from "./use-hand-edits.ts";
import type { RecipesKnown } from "./use-recipes.ts";
import { useStepNotes } from "./use-step-notes.ts";

/** renaming by hand too: a recipe names columns by the titles they had then; and where the table came from */
const FILTER = { kinds: ["step", "column-renamed", "import"] as const };

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  readonly recipes: RecipesKnown;
  onRecipes(): void;
}

export function StepsOfTable({ dataset, collaboration, handle, recipes, onRecipes }: Props) {
  const all = useWords();
  const { recipes: words, history } = all;
  const { language } = useLanguage();
  const version = useDeferredValue(useStore(collaboration.tableVersion));
  const { entries, state, error, more, fetchMore } = useHistory(dataset.id, FILTER, collaboration);
  const notes = useStepNotes(dataset.id, collaboration);
  const [open, setOpen] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [naming, setNaming] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const { table } = collaboration;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table moves with its version
  const titles = useMemo(() => columnTitles(table), [table, version]);
  const states = useMemo(() => stepStates(entries), [entries]);
  const steps = useMemo(
    () => entries.filter(({ step, kinds }) => step !== undefined || kinds.includes("import")),
    [entries],
  );
  const days = useMemo(() => byDay(steps, Date.now(), history, language), [steps, history, language]);

  const titleOf = (column: ColumnId) => titles.get(column)?.name;
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  function sentenceOf(entry: HistoryEntry): string {
    const back = known.get(takenBackBy(entry) ?? "");
    const did = back === undefined ? null : didOfStep(back, all, titleOf);
    if (did !== null) return words.tookBack(did);
    return sentenceOfStep(entry, all, titleOf) ?? sentenceOfEntry(entry, history, titleOf);
  }
  const mayBeKept = (entry: HistoryEntry) => takenBackBy(entry) === null && didOfStep(entry, all, titleOf) !== null;
  const standing = steps.filter((entry) => mayBeKept(entry) && !states.has(entry.id));
  const kept = steps.filter(({ id }) => chosen.has(id));
  const hands = useHandEdits(dataset.id, collaboration, kept.map(({ id }) => id).reverse(), naming);
  function choose(id: string, is: boolean) {
    const next = new Set(chosen);
    if (is) next.add(id);
    else next.delete(id);
    setChosen(next);
  }
  function keep(name: string) {
    const names = new Map([...titles].map(([id, { name: title }]) => [id as string, title]));
    const whys = new Map([...notes].map(([id, { text }]) => [id, text]));
    const steps = stepsKept(entries.toReversed(), chosen, names, whys, hands.kept);
    const version = hands.kept === null || hands.kept.count === 0 ? 1 : 2;
    return recipes.save(Recipe.parse({ tablee: "recipe", version, name, steps }));
  }
  const mayKeep = can(dataset.role, "edit");
  const inSpace = recipes.recipes?.length ?? 0;
  const isEmpty = state === "ready" && steps.every(({ step }) => step === undefined);
  return (
    <div className={styles.part}>
      {mayKeep && state === "ready" && (
        <div className={styles.tools}>
          {naming ? (
            <RecipeName
              onGive={keep}
              onDone={(name) => {
                setNaming(false);
                setChosen(new Set());
                setSaid(words.keptAs(name));
              }}
              isWaiting={hands.isBusy || (kept.length === 0 && (hands.kept?.count ?? 0) === 0)}
              onCancel={() => setNaming(false)}
            >
              <CorrectionsChoice {...{ collaboration, hands }} />
            </RecipeName>
          ) : (
            <div className={styles.buttons}>
              <Button size="compact-sm" onClick={() => setNaming(true)}>
                {words.keep(kept.length)}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setChosen(new Set(kept.length > 0 ? [] : standing.map(({ id }) => id)))}
              >
                {kept.length > 0 ? words.chooseNone : words.chooseAll}
              </Button>
            </div>
          )}
          {kept.length === 0 && !naming && <p className={styles.soft}>{words.keepHint}</p>}
        </div>
      )}
      <p role="status" className={styles.said}>
        {said}
      </p>
      <div className={styles.scroller}>
        {state === "offline" && <p className={styles.aside}>{history.offline}</p>}
        {state === "failed" && <ProblemMessage error={error} />}
        {state === "loading" && <p className={styles.aside}>{history.loading}</p>}
        {isEmpty && <p className={styles.aside}>{words.empty}</p>}
        {isEmpty && inSpace > 0 && (
          <p className={styles.aside}>
            {words.recipesThere(inSpace)}{" "}
            <button type="button" className={styles.link} onClick={onRecipes}>
              {words.seeRecipes}
            </button>
          </p>
        )}
        <section aria-label={words.list}>
          {days.map((day) => (
            <div key={day.key}>
              <h3 className={styles.day}>{day.title}</h3>
              <ul className={styles.list}>
                {day.entries.map((entry) => (
                  <StepLine
                    key={entry.id}
                    {...{ entry, titles, collaboration, handle }}
                    dataset={dataset.id}
                    sentence={sentenceOf(entry)}
                    state={states.get(entry.id)}
                    note={notes.get(entry.id)}
                    open={open === entry.id}
                    chosen={mayKeep && mayBeKept(entry) ? chosen.has(entry.id) : null}
                    later={open === entry.id ? laterSteps(entry, entries, states).map(sentenceOf) : NONE}
                    mayNote={can(dataset.role, "comment")}
                    onToggle={(id) => setOpen(open === id ? null : id)}
                    onChosen={choose}
                  />
                ))}
              </ul>
            </div>
          ))}
        </section>
        {more && state === "ready" && (
          <button type="button" className={styles.link} onClick={fetchMore}>
            {words.older}
          </button>
        )}
      </div>
    </div>
  );
}

const NONE: readonly string[] = [];
