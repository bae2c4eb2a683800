/** Everything shown, added up. */
import { useFigures } from "#client/ui/numbers.ts";
import { useWords } from "#client/ui/words.tsx";
import { type Figures, progressOf, waiting } from "./lines.ts";
import styles from "./overview.module.css";

interface Props {
  readonly spaces: number;
  readonly datasets: number;
  readonly figures: Figures;
}

export function OverviewTotals({ spaces, datasets, figures }: Props) {
  const { totals: words, percent } = useWords().overview;
  const inFigures = useFigures();
  const mine = waiting(figures);
  const { published } = figures.states;
  const { open } = figures.questions;
  return (
    <dl className={styles.totals} aria-label={words.label}>
      <Total figure={inFigures(mine)} what={words.mine(mine)} strong={mine > 0} />
      <Total figure={inFigures(spaces)} what={words.spaces(spaces)} />
      <Total figure={inFigures(datasets)} what={words.datasets(datasets)} />
      <Total figure={inFigures(published)} what={words.published(published)} />
      <Total figure={percent(progressOf(figures) ?? 0)} what={words.valid} />
      {figures.checked !== null && <Total figure={inFigures(figures.checked.issues)} what={words.issues} />}
      <Total figure={inFigures(open)} what={words.questions(open)} />
    </dl>
  );
}

function Total({ figure, what, strong = false }: { figure: string; what: string; strong?: boolean }) {
  return (
    <div className={styles.total} data-strong={strong || undefined}>
      <dt>{what}</dt>
      <dd>{figure}</dd>
    </div>
  );
}
