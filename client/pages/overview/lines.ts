/** The lines of the overview: one for each dataset, or one for each space, with the same figures; filtered, sorted, added up. */
import { foldText } from "#shared/model/fold-text.ts";
import type { DatasetId, SpaceId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import { DatasetState } from "#shared/wire/approval.ts";
import type { NextStep, Overview, OverviewDataset } from "#shared/wire/overview.ts";

/** What one dataset has, or all those of a space together. */
export interface Figures {
  readonly rows: number;
  readonly validRows: number;
  /** failed checks, and the cells of the tables that have a schema; null when none has */
  readonly checked: { readonly issues: number; readonly cells: number } | null;
  readonly states: Readonly<Record<DatasetState, number>>;
  readonly questions: OverviewDataset["questions"];
  readonly comments: number;
  readonly forMe: {
    readonly questions: number;
    readonly suggestions: number;
    readonly steps: Readonly<Record<NextStep, number>>;
  };
  readonly last: OverviewDataset["last"] | null;
  readonly present: OverviewDataset["present"];
}

interface SpaceLine extends Figures {
  readonly kind: "space";
  readonly id: SpaceId;
  readonly name: string;
  readonly role: Role;
  readonly people: number;
  readonly datasets: number;
}

export interface DatasetLine extends Figures {
  readonly kind: "dataset";
  readonly id: DatasetId;
  readonly name: string;
  readonly space: string;
  readonly state: DatasetState;
  readonly modified: boolean | null;
  readonly isPublic: boolean;
  readonly columns: number;
}

export type Line = SpaceLine | DatasetLine;

export interface Filter {
  /** looked for in the names of datasets and spaces */
  readonly text: string;
  readonly state: DatasetState | "mine" | "all";
}

export function datasetLines({ spaces, datasets }: Overview, filter: Filter): DatasetLine[] {
  const names = new Map(spaces.map(({ id, name }) => [id, name]));
  const sought = foldText(filter.text.trim());
  return datasets
    .map((dataset): DatasetLine => {
      const { id, name, state, modified, isPublic, columns } = dataset;
      const own = { id, name, state, modified, isPublic, columns, space: names.get(dataset.space) ?? "" };
      return { ...figuresOf([dataset]), kind: "dataset", ...own };
    })
    .filter((line) => {
      if (filter.state === "mine" ? waiting(line) === 0 : filter.state !== "all" && line.state !== filter.state) {
        return false;
      }
      return sought === "" || foldText(`${line.space} ${line.name}`).includes(sought);
    });
}

/** Those that hold one of `shown`; without a filter, the empty ones too. */
export function spaceLines({ spaces, datasets }: Overview, shown: readonly DatasetLine[], filter: Filter): SpaceLine[] {
  const ids = new Set(shown.map(({ id }) => id));
  const all = filter.state === "all" && filter.text.trim() === "";
  return spaces.flatMap(({ id, name, role, people }): SpaceLine[] => {
    const its = datasets.filter((dataset) => dataset.space === id && ids.has(dataset.id));
    if (its.length === 0 && !all) return [];
    return [{ ...figuresOf(its), kind: "space", id, name, role, people, datasets: its.length }];
  });
}

export function figuresOf(datasets: readonly OverviewDataset[]): Figures {
  const sum = (figure: (dataset: OverviewDataset) => number) =>
    datasets.reduce((total, dataset) => total + figure(dataset), 0);
  const withSchema = datasets.filter(({ issues }) => issues !== null);
  const oldest = datasets.flatMap(({ questions }) => questions.oldest ?? []).sort()[0] ?? null;
  const people = new Map(datasets.flatMap(({ present }) => present.map((one) => [one.id, one] as const)));
  const count = <K extends string>(keys: readonly K[], of: (dataset: OverviewDataset) => K | null) =>
    Object.fromEntries(keys.map((key) => [key, sum((dataset) => (of(dataset) === key ? 1 : 0))])) as Record<K, number>;
  return {
    rows: sum(({ rows }) => rows),
    validRows: sum(({ validRows }) => validRows),
    checked:
      withSchema.length === 0
        ? null
        : { issues: sum(({ issues }) => issues ?? 0), cells: sum((one) => (one.issues === null ? 0 : cellsOf(one))) },
    states: count(DatasetState.options, ({ state }) => state),
    questions: { open: sum(({ questions }) => questions.open), oldest },
    comments: sum(({ comments }) => comments),
    forMe: {
      questions: sum(({ forMe }) => forMe.questions),
      suggestions: sum(({ forMe }) => forMe.suggestions),
      steps: count<NextStep>(["review", "correct", "publish"], ({ forMe }) => forMe.step),
    },
    last: datasets.map(({ last }) => last).sort((a, b) => (a.at < b.at ? 1 : -1))[0] ?? null,
    present: [...people.values()],
  };
}

/** How much waits for who looks. */
export function waiting({ forMe }: Pick<Figures, "forMe">): number {
  const { questions, suggestions, steps } = forMe;
  return questions + suggestions + steps.review + steps.correct + steps.publish;
}

/** 0..1; null where there is no row. */
export function progressOf({ rows, validRows }: Figures): number | null {
  return rows === 0 ? null : validRows / rows;
}

/** Share of cells that no check complains of, 0..1; null without a schema. */
export function scoreOf({ checked }: Figures): number | null {
  if (checked === null || checked.cells === 0) return null;
  return Math.max(0, 1 - checked.issues / checked.cells);
}

function cellsOf({ rows, columns }: OverviewDataset): number {
  return rows * columns;
}
