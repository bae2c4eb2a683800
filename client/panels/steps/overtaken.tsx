/** Somebody saved the recipe while one was changing it: which one to keep is chosen, and nothing is lost without being asked. */
import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { Recipe } from "#shared/cleaning/recipes/recipe.ts";
import styles from "./steps.module.css";
import type { RecipeOpen } from "./use-recipe.ts";

interface Props {
  readonly opened: RecipeOpen;
  /** one's own */
  readonly recipe: Recipe;
  onCopy(copy: Recipe): void;
}

export function Overtaken({ opened, recipe, onCopy }: Props) {
  const words = useWords().recipes;
  const { overtaken } = opened;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (overtaken !== null) box.current?.focus();
  }, [overtaken]);
  if (overtaken === null) return null;
  const { by } = overtaken;
  return (
    <div ref={box} tabIndex={-1} role="alertdialog" aria-label={words.overtaken(by.name)} className={styles.asking}>
      <p>{words.overtaken(by.name)}</p>
      <div className={styles.buttons}>
        <Button size="compact-sm" onClick={() => opened.takeTheirs()}>
          {words.takeTheirs(by.name)}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onCopy({ ...recipe, name: words.copyOf(recipe.name) })}
        >
          {words.mineAsCopy}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => void opened.keepMine().catch(() => undefined)}>
          {words.keepMine}
        </Button>
      </div>
    </div>
  );
}
