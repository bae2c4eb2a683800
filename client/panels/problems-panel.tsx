/** What is wrong with the table, grouped by cause, the worst first; a click walks through the cells. */
import { Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconCircleCheck } from "@tabler/icons-react";
import { type ReactNode, useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Issue, IssueGroup } from "#shared/checks/issue.ts";
import { sentenceOf, titleOfGroup } from "#shared/checks/sentences.ts";
import type { Table } from "#shared/document/table.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import styles from "./problems-panel.module.css";

interface Props {
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  onChooseSchema(): void;
}

export function ProblemsPanel({ collaboration, handle, onChooseSchema }: Props) {
  const words = useWords().review.problems;
  useStore(collaboration.issues.revision);
  useStore(collaboration.tableVersion);
  const { state } = useStore(collaboration.saving);
  const [open, setOpen] = useState<string | null>(null);
  const { table, issues, mayEdit } = collaboration;
  const groups = issues.groups();

  if (table.schema === null) {
    return (
      <Quiet title={words.noSchema} sentence={words.noSchemaSentence}>
        {mayEdit && <Button onClick={onChooseSchema}>{words.chooseSchema}</Button>}
      </Quiet>
    );
  }
  if (!issues.known() && state === "offline") return <NotKnown />;
  if (groups.length === 0) return <AllGood table={table} />;
  return (
    <>
      <p className={styles.total}>{words.total(issues.total())}</p>
      <ul className={styles.groups}>
        {groups.map((group) => {
          const key = keyOf(group);
          return (
            <li key={key}>
              <Group
                group={group}
                collaboration={collaboration}
                handle={handle}
                open={open === key}
                onToggle={() => setOpen(open === key ? null : key)}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Opened without network: what the server found is not here yet. */
function NotKnown() {
  const words = useWords().offline.unchecked;
  return <Quiet title={words.short} sentence={words.sentence} />;
}

interface GroupProps {
  readonly group: IssueGroup;
  readonly collaboration: Collaboration;
  readonly handle: { current: GridHandle | null };
  readonly open: boolean;
  onToggle(): void;
}

function Group({ group, collaboration, handle, open, onToggle }: GroupProps) {
  const words = useWords();
  const { table } = collaboration;
  const [at, setAt] = useState(0);
  const columnName = table.columns.find((column) => column.id === group.column)?.name;

  function show(index: number) {
    const issue = collaboration.issues.ofGroup(group)[index];
    if (issue === undefined) return;
    setAt(index);
    goTo(issue, table, handle);
  }
  function step(by: number) {
    const { count } = group;
    show((Math.min(at, count - 1) + by + count) % count);
  }

  return (
    <section className={styles.group} data-open={open}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        onClick={() => {
          onToggle();
          if (!open) show(0);
        }}
      >
        <span className={styles.column}>{columnName ?? group.field ?? words.review.problems.wholeTable}</span>
        <span className={styles.count}>{group.count.toLocaleString()}</span>
        <span className={styles.cause}>{titleOfGroup(group, words.checks, { withColumn: false })}</span>
      </button>
      <p className={styles.sentence}>{sentenceOf(group.example, words.checks, contextOf(group.example, table))}</p>
      {open && group.count > 1 && (
        <div className={styles.walk}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconChevronLeft size={14} aria-hidden />}
            onClick={() => step(-1)}
          >
            {words.review.problems.previous}
          </Button>
          <span role="status" className={styles.position}>
            {words.review.problems.position(Math.min(at, group.count - 1) + 1, group.count)}
          </span>
          <Button
            size="compact-sm"
            variant="default"
            rightSection={<IconChevronRight size={14} aria-hidden />}
            onClick={() => step(1)}
          >
            {words.review.problems.next}
          </Button>
        </div>
      )}
    </section>
  );
}

function AllGood({ table }: { readonly table: Table }) {
  const words = useWords().review.problems;
  const descriptor = table.schema?.descriptor;
  const checked = useMemo(() => {
    const parsed = descriptor === undefined ? null : parseTableSchema(descriptor);
    return parsed?.ok ? parsed.schema.fields.length : 0;
  }, [descriptor]);
  return (
    <Quiet
      icon={<IconCircleCheck size={32} stroke={1.5} className={styles.good} aria-hidden />}
      title={words.allGood}
      sentence={words.checked(table.rowCount, checked)}
    />
  );
}

interface QuietProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly sentence: string;
  readonly children?: ReactNode;
}

function Quiet({ icon, title, sentence, children }: QuietProps) {
  return (
    <div className={styles.quiet}>
      {icon}
      <h3>{title}</h3>
      <p>{sentence}</p>
      {children}
    </div>
  );
}

function contextOf(issue: Issue, table: Table) {
  const row = issue.row === null ? undefined : table.handleOf(issue.row);
  const text = row === undefined || issue.column === null ? undefined : table.text(row, issue.column);
  const first = typeof issue.args.first === "string" ? firstRow(issue.args.first, table) : undefined;
  return { text, firstRow: first };
}

/** Number, from 1, of the row of that id. */
function firstRow(id: string, table: Table): number | undefined {
  const handle = table.handleOf(id as Parameters<Table["handleOf"]>[0]);
  if (handle === undefined || table.isDeleted(handle)) return undefined;
  return table.positionOf(handle) + 1;
}

/** An issue of a whole row shows its first cell, one of a whole column its first row. */
function goTo(issue: Issue, table: Table, handle: { current: GridHandle | null }) {
  const column = issue.column ?? table.columns[0]?.id;
  const row = issue.row ?? (table.rowCount > 0 ? table.idOf(table.handleAt(0)) : undefined);
  if (row !== undefined && column !== undefined && !(issue.row === null && issue.column === null)) {
    handle.current?.goTo({ row, column });
  }
}

function keyOf({ code, rule, column, field }: IssueGroup): string {
  return [code, rule, column ?? "", field ?? ""].join("|");
}
