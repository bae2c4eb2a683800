/** Everything shown, added up. */
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { type Figures, progressOf, waiting } from "./lines.ts";
import styles from "./overview.module.css";

interface Props {
  readonly spaces: number;
  readonly datasets: number;
  readonly figures: Figures;
}

export function OverviewTotals({ spaces, datasets, figures }: Props) {
  const { totals: words, percent } = useWords().overview;
  const { language } = useLanguage();
  const number = new Intl.NumberFormat(language === "fr" ? "fr-FR" : "en-GB");
  const mine = waiting(figures);
  const { published } = figures.states;
  const { open } = figures.questions;
  return (
    <dl className={styles.totals} aria-label={words.label}>
      <Total figure={number.format(mine)} what={words.mine(mine)} strong={mine > 0} />
      <Total figure={number.format(spaces)} what={words.spaces(spaces)} />
      <Total figure={number.format(datasets)} what={words.datasets(datasets)} />
      <Total figure={number.format(published)} what={words.published(published)} />
      <Total figure={percent(progressOf(figures) ?? 0)} what={words.valid} />
      {figures.checked !== null && <Total figure={number.format(figures.checked.issues)} what={words.issues} />}
      <Total figure={number.format(open)} what={words.questions(open)} />
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
