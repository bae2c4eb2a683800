/** What stands in each column of the overview: the same in the table and on the cards. */
import { IconCircleCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { sinceWhen } from "#client/ui/moments.ts";
import { PeopleHere } from "#client/ui/person-avatar.tsx";
import { StateBadge } from "#client/ui/state-badge.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { DatasetState } from "#shared/wire/approval.ts";
import { NextStep } from "#shared/wire/overview.ts";
import type { SortKey } from "./line-order.ts";
import { type Line, progressOf, scoreOf } from "./lines.ts";
import styles from "./overview.module.css";

interface CellProps {
  readonly line: Line;
}

export const CELLS: Readonly<Record<SortKey, (props: CellProps) => ReactNode>> = {
  name: Name,
  mine: ForMe,
  state: State,
  progress: Progress,
  score: Score,
  questions: Questions,
  comments: ({ line }) => (line.comments === 0 ? <None /> : line.comments),
  last: Last,
  here: ({ line }) => (line.present.length === 0 ? <None /> : <PeopleHere people={line.present} limit={3} />),
  size: Size,
};

/** Nothing to say: not worth the eye's time. */
function None() {
  return <span className={styles.none}>–</span>;
}

function Name({ line }: CellProps) {
  const words = useWords();
  if (line.kind === "dataset") {
    return (
      <>
        <Link to="/d/$datasetId" params={{ datasetId: line.id }} className={styles.name}>
          {line.name}
        </Link>
        <span className={styles.under}>{line.space}</span>
      </>
    );
  }
  return (
    <>
      <Link to="/s/$spaceId" params={{ spaceId: line.id }} className={styles.name}>
        {line.name}
      </Link>
      <span className={styles.under}>
        {words.overview.spaceSize(line.datasets, line.people)}, {words.app.roles[line.role]}
      </span>
    </>
  );
}

function ForMe({ line: { kind, forMe } }: CellProps) {
  const words = useWords().overview;
  const steps = NextStep.options.filter((step) => forMe.steps[step] > 0);
  const said = [
    ...steps.map((step) => (kind === "dataset" ? words.steps[step] : words.stepsOf[step](forMe.steps[step]))),
    ...(forMe.questions > 0 ? [words.questionsForMe(forMe.questions)] : []),
    ...(forMe.suggestions > 0 ? [words.suggestionsForMe(forMe.suggestions)] : []),
  ];
  if (said.length === 0) return <span className={styles.none}>{words.nothingForMe}</span>;
  return (
    <span className={styles.mine}>
      {said.map((one) => (
        <span key={one}>{one}</span>
      ))}
    </span>
  );
}

function State({ line }: CellProps) {
  const words = useWords().overview;
  if (line.kind === "dataset") {
    return <StateBadge state={line.state} modified={line.modified} isPublic={line.isPublic} room="short" />;
  }
  const held = DatasetState.options.filter((state) => line.states[state] > 0);
  if (held.length === 0) return <None />;
  return (
    <span className={styles.stack}>
      {held.map((state) => (
        <span key={state}>{words.statesOf[state](line.states[state])}</span>
      ))}
    </span>
  );
}

function Progress({ line }: CellProps) {
  const words = useWords().overview;
  const share = progressOf(line);
  if (share === null) return <None />;
  return (
    <span title={words.rowsOf(line.validRows, line.rows)} className={share === 0 ? styles.none : undefined}>
      {words.percent(share)}
      <span aria-hidden className={styles.bar}>
        <span style={{ width: `${share * 100}%` }} />
      </span>
    </span>
  );
}

function Score({ line }: CellProps) {
  const words = useWords().overview;
  const score = scoreOf(line);
  if (score === null || line.checked === null) return <span className={styles.none}>{words.noSchema}</span>;
  if (line.checked.issues === 0) {
    return (
      <span className={styles.good}>
        <IconCircleCheck size={16} aria-hidden /> {words.percent(1)}
      </span>
    );
  }
  return (
    <>
      {words.percent(score)}
      <span className={styles.under}>{words.toFix(line.checked.issues)}</span>
    </>
  );
}

function Questions({ line: { questions } }: CellProps) {
  const words = useWords().overview;
  const { language } = useLanguage();
  if (questions.open === 0 || questions.oldest === null) return <None />;
  return (
    <>
      {questions.open}
      <span className={styles.under} title={words.columnHints.questions}>
        {sinceWhen(questions.oldest, Date.now(), language)}
      </span>
    </>
  );
}

function Last({ line: { last } }: CellProps) {
  const words = useWords().overview;
  const { language } = useLanguage();
  if (last === null) return <None />;
  return (
    <>
      <time dateTime={last.at}>{sinceWhen(last.at, Date.now(), language)}</time>
      {last.by !== null && <span className={styles.under}>{words.whose(last.by.name)}</span>}
    </>
  );
}

function Size({ line }: CellProps) {
  const words = useWords().overview;
  return line.kind === "dataset" ? words.size(line.rows, line.columns) : words.rows(line.rows);
}
