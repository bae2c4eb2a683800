/** What a recipe would do to this table, doing it, and the report of what it did. */
import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { RecipeStep } from "#shared/cleaning/recipes/recipe.ts";
import type { StepResult } from "#shared/cleaning/recipes/replay.ts";
import { askedOfRegister, askedOfService } from "#shared/cleaning/recipes/service-step.ts";
import { sentenceOfCorrection, sentenceOfRecipeStep, sentenceOfResult } from "#shared/i18n/recipe-sentences.ts";
import type { Dataset } from "#shared/wire/http.ts";
import type { Params } from "../cleaning/params.ts";
import { CorrectionsNotMade } from "./corrections-not-made.tsx";
import { MissingTitles } from "./missing-titles.tsx";
import { type Replay, type ReplayBase, type Replays, replaysOf } from "./replays.ts";
import styles from "./steps.module.css";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly replay: Replay;
  /** null while what it needs is on its way */
  readonly base: ReplayBase | null;
  readonly handle: { current: GridHandle | null };
  /** opens an operation, with these parameters to begin with */
  onAsk(operation: string, params: Params): void;
}

export function ReplayPart({ dataset, collaboration, replay, base, handle, onAsk }: Props) {
  const all = useWords();
  const { recipes: words } = all;
  const { language } = useLanguage();
  const replays = replaysOf(collaboration);
  const box = useRef<HTMLElement>(null);
  useStore(collaboration.tableVersion);
  // what one waited for takes the keys: the button that asked for it is gone
  useEffect(() => {
    if (replay.is === "tried" || replay.is === "ran") box.current?.focus({ preventScroll: true });
  }, [replay.is]);
  const { recipe, results } = replay;
  const tense = replay.is === "ran" || replay.is === "running" ? "did" : "would";
  const lines = results.map((result, i) => {
    const step = recipe.steps[i];
    return step === undefined
      ? ""
      : `${sentenceOfRecipeStep(step, all)} · ${sentenceOfResult(result, step, all, tense)}`;
  });
  // switched off on purpose, it is not missed
  const notMade = (result: StepResult) => ("corrections" in result ? (result.corrections?.not ?? []) : []);
  const places = results.flatMap((result, i) =>
    result.is === "done" || result.is === "nothing" || (result.is === "off" && recipe.steps[i]?.why === undefined)
      ? []
      : [i + 1],
  );
  const toDo = places.length === 0 || tense === "would" ? [] : [words.toDo(places)];
  // what other steps would make may be asked of
  const nothingBefore = replay.is === "ran" || (replay.is === "tried" && !results.some(({ is }) => is === "done"));
  const when = new Date(replay.at).toLocaleString(language === "fr" ? "fr-FR" : "en-GB", MOMENT);
  const reported = (line: string, i: number) => [
    `${i + 1}. ${line}`,
    ...(results[i] === undefined ? [] : notMade(results[i])).map((one) => `   - ${sentenceOfCorrection(one, all)}`),
  ];
  const heading = words.reportOf(recipe.name, dataset.name, when);
  const chosen = [...replay.chosen].map(([title, instead]) => words.chosenInstead(title, instead));
  return (
    <section ref={box} tabIndex={-1} className={styles.report} aria-label={words.report}>
      <p role="status">
        {replay.is === "trying" && words.trying}
        {replay.is === "tried" && words.tried}
        {replay.is === "running" &&
          words.running(Math.min(results.length + 1, recipe.steps.length), recipe.steps.length)}
        {replay.is === "ran" && heading}
      </p>
      {replay.is !== "tried" && chosen.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {replay.is === "ran" && toDo.map((sentence) => <p key={sentence}>{sentence}</p>)}
      <Titles {...{ replay, replays, base }} />
      <ol className={styles.results}>
        {results.map((result, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a recipe may take one step twice
          <li key={i} data-result={result.is}>
            {lines[i]}
            {nothingBefore && collaboration.mayEdit && (
              <AskAgain step={recipe.steps[i]} {...{ result, collaboration, replay, onAsk }} />
            )}
            {"corrections" in result && result.corrections !== undefined && (
              <CorrectionsNotMade
                {...{ collaboration, handle }}
                told={result.corrections}
                onAnyway={
                  replay.is === "ran" && base !== null && collaboration.mayEdit
                    ? (made) => replays.makeAnyway(base, i, made)
                    : null
                }
              />
            )}
          </li>
        ))}
      </ol>
      {replay.is === "ran" && <p className={styles.soft}>{words.undoHint}</p>}
      {replay.is === "tried" && !collaboration.mayEdit && <p className={styles.soft}>{words.readOnly}</p>}
      <div className={styles.buttons}>
        {replay.is === "tried" && collaboration.mayEdit && (
          <Button
            size="compact-sm"
            disabled={base === null || !results.some(({ is }) => is === "done")}
            onClick={() => base !== null && replays.run(base)}
          >
            {words.run}
          </Button>
        )}
        {(replay.is === "trying" || replay.is === "running") && (
          <Button size="compact-sm" variant="default" onClick={() => replays.stop()}>
            {words.stop}
          </Button>
        )}
        {replay.is === "ran" && (
          <CopyButton
            size="compact-sm"
            label={words.copyReport}
            text={[heading, ...chosen, ...toDo, ...lines.flatMap(reported)].join("\n")}
          />
        )}
        {(replay.is === "tried" || replay.is === "ran") && (
          <Button size="compact-sm" variant="default" onClick={() => replays.close()}>
            {replay.is === "ran" ? words.closeReport : all.app.cancel}
          </Button>
        )}
      </div>
    </section>
  );
}

interface AskAgainProps extends Pick<Props, "collaboration" | "replay" | "onAsk"> {
  readonly step: RecipeStep | undefined;
  readonly result: StepResult;
}

/** What a service outside is asked is said before anything leaves: the form is filled in, and a person sends it. */
function AskAgain({ step, result, collaboration, replay, onAsk }: AskAgainProps) {
  const { recipes: words } = useWords();
  if (step === undefined) return null;
  const { table } = collaboration;
  const isWithoutSource = result.is === "refused" && result.refusal.refused === "no-source";
  const params =
    askedOfService(step, table, replay.chosen) ??
    (isWithoutSource ? askedOfRegister(step, table, replay.chosen) : null);
  if (params === null) return null;
  return (
    <div className={styles.buttons}>
      <Button size="compact-xs" variant="default" onClick={() => onAsk(step.operation, params)}>
        {words.askAgain}
      </Button>
    </div>
  );
}

const MOMENT = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" } as const;

interface TitlesProps extends Pick<Props, "replay" | "base"> {
  readonly replays: Replays;
}

/** Of a step that names them, or of its corrections. */
function titlesMissing(result: StepResult): readonly string[] {
  if (result.is === "missing") return result.titles;
  const not = "corrections" in result ? (result.corrections?.not ?? []) : [];
  return not.flatMap(({ why, column }) => (why === "no-column" ? [column] : []));
}

/** Before it is done only: what is chosen is tried at once. */
function Titles({ replay, replays, base }: TitlesProps) {
  if (base === null || replay.is !== "tried") return null;
  const missing = new Set([...replay.chosen.keys(), ...replay.results.flatMap(titlesMissing)]);
  if (missing.size === 0) return null;
  return (
    <MissingTitles
      missing={[...missing]}
      titles={base.table.columns.map(({ name }) => name)}
      chosen={replay.chosen}
      onChosen={(title, instead) => replays.try(replay.recipe, base, new Map([...replay.chosen, [title, instead]]))}
    />
  );
}
