/** Steps of this table, and recipes of the space: what was done, step by step, and doing it again on another file. */
import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Dataset } from "#shared/wire/http.ts";
import type { Params } from "./cleaning/params.ts";
import { RecipesOfSpace } from "./steps/recipes-of-space.tsx";
import { replaysOf } from "./steps/replays.ts";
import styles from "./steps/steps.module.css";
import { StepsOfTable } from "./steps/steps-of-table.tsx";
import { useRecipes } from "./steps/use-recipes.ts";

interface Props {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  /** opens an operation, with these parameters to begin with */
  onAsk(operation: string, params: Params): void;
  /** hands a file made here to the browser's downloads */
  onDownload(content: string, name: string): void;
}

type Tab = "steps" | "recipes";

export function StepsPanel({ dataset, collaboration, handle, onAsk, onDownload }: Props) {
  const { recipes: words } = useWords();
  // a recipe that is under way, or was, is what one comes back for
  const [tab, setTab] = useState<Tab>(() => (replaysOf(collaboration).now.get() === null ? "steps" : "recipes"));
  const recipes = useRecipes(dataset.space.id);
  function show(next: Tab) {
    setTab(next);
    // others may have kept some since
    if (next === "recipes") recipes.again();
  }
  return (
    <div className={styles.panel}>
      <SegmentedControl
        className={styles.tabs}
        size="xs"
        fullWidth
        aria-label={words.tabsLabel}
        value={tab}
        onChange={(value) => show(value === "recipes" ? "recipes" : "steps")}
        data={[
          { value: "steps", label: words.tabs.steps },
          { value: "recipes", label: words.tabs.recipes },
        ]}
      />
      {tab === "steps" ? (
        <StepsOfTable {...{ dataset, collaboration, handle, recipes }} onRecipes={() => show("recipes")} />
      ) : (
        <RecipesOfSpace {...{ dataset, collaboration, recipes, handle, onAsk, onDownload }} />
      )}
    </div>
  );
}
