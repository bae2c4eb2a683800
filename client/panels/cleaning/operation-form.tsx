/** One operation: on which rows, its parameters, what it would do, and doing it. */
import { Button } from "@mantine/core";
import { IconChevronLeft } from "@tabler/icons-react";
import { type KeyboardEvent, useContext, useLayoutEffect, useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridHandle, GridSelection } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import type { MyView } from "#client/views/my-view.ts";
import type { SomeOperation } from "#shared/cleaning/operations/all.ts";
import { columnsIn } from "#shared/cleaning/operations/references.ts";
import type { RowHandle } from "#shared/document/table.ts";
import { operationWords } from "#shared/i18n/operation-words.ts";
import type { ColumnId, DatasetId } from "#shared/model/ids.ts";
import { DoneNote } from "../problems/done-note.tsx";
import { ApplyBar } from "./apply-bar.tsx";
import styles from "./cleaning.module.css";
import { FieldControl } from "./field-control.tsx";
import { OrderDecision } from "./order-decision.tsx";
import { OWN_FORMS, WHOLE_FORMS } from "./own-forms.ts";
import { isShown, type Params, valueAt, withValue } from "./params.ts";
import { PreviewPart } from "./preview-part.tsx";
import { refusalSentence } from "./refusal-sentence.ts";
import { RowsChoice } from "./rows-choice.tsx";
import { SourceTablesContext } from "./source-tables.ts";
import { useApplying } from "./use-applying.ts";
import { useInSight } from "./use-in-sight.ts";
import { usePreview } from "./use-preview.ts";
import { useRowsAsked } from "./use-rows-asked.ts";
import { useTarget } from "./use-target.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  readonly myView: MyView;
  readonly handle: { readonly current: GridHandle | null };
  readonly selection: GridSelection;
  readonly operation: SomeOperation;
  /** to begin with */
  readonly first: Params;
  /** the keys come here as it appears */
  readonly takesKeys: boolean;
  onParams(params: Params): void;
  onDone(): void;
  onBack(): void;
}

export function OperationForm(props: Props) {
  const { dataset, collaboration, myView, handle, selection, operation, onBack } = props;
  const { table } = collaboration;
  const { cleaning: words, operations } = useWords();
  const said = operationWords(operations, operation.id) ?? { title: operation.id, hint: "", did: () => "" };
  useStore(collaboration.tableVersion);
  const root = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [params, setParams] = useState(props.first);
  const [told, setTold] = useState<string | null>(null);
  const rows = useRowsAsked(table, myView, handle, selection, operation.acts === "table");
  const { revision } = useContext(SourceTablesContext);
  const target = useTarget(collaboration, operation, rows.chosen);
  const now = usePreview(target, operation, params, () => handle.current?.rowsInSight() ?? [], revision);
  const applying = useApplying(collaboration, operation, target, params, rows.chosen, props.onDone);
  const shown = useRef<HTMLDivElement>(null);
  const isSeen = useInSight(shown, now.is === "preview");
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it appears
  useLayoutEffect(() => {
    if (!props.takesKeys) return;
    title.current?.focus({ preventScroll: true });
    // another operation begins at its top
    root.current?.scrollIntoView({ block: "start" });
  }, []);

  function change(next: Params) {
    setParams(next);
    props.onParams(next);
  }
  function go(row: RowHandle, column: ColumnId | null) {
    const at = column ?? handle.current?.selected().active?.column ?? myView.seen.columns[0]?.id;
    if (at !== undefined) handle.current?.goTo({ row: table.idOf(row), column: at });
  }
  function look() {
    // what was pressed goes away, for what it leads to is in sight
    shown.current?.focus({ preventScroll: true });
    shown.current?.scrollIntoView({ block: "start" });
  }
  function see(left: readonly RowHandle[]) {
    const { view } = myView.state.get();
    const filters = view.filters.filter(({ kind }) => kind !== "rows");
    const ids = left.map((row) => table.idOf(row));
    myView.change({ ...view, filters: [...filters, { kind: "rows", rows: ids, about: words.leftAbout(said.title) }] });
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
      event.preventDefault();
      if (collaboration.mayEdit && applying.percent === null && now.is === "preview") applying.apply();
      return;
    }
    const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    const isTyping =
      event.target instanceof HTMLElement && event.target.matches("input:not([type=checkbox], [type=radio]), textarea");
    if (!isUndo || isTyping || !collaboration.undoState.get().canUndo) return;
    event.preventDefault();
    applying.undo();
  }
  const own = {
    ...{ dataset, collaboration, myView, seen: myView.seen, params, rows: rows.chosen.handles },
    onParams: (next: unknown) => change(next as Params),
    onGo: go,
    onTold: setTold,
    onBack,
  };
  const Whole = WHOLE_FORMS[operation.id];
  if (Whole !== undefined) return <Whole {...own} />;
  const refusal = now.is === "refused" ? now.refusal : null;
  const wrong = refusal?.refused === "bad-parameter" ? refusal.field : null;
  const fields = operation.fields.filter((field) => isShown(field, params, operation.fields));
  const errorOf = (name: string) =>
    refusal !== null && wrong !== null && (name === wrong || name.split(".")[0] === wrong)
      ? refusalSentence(refusal, words)
      : null;
  const closed = columnsIn(params).flatMap((id) => {
    const column = table.columns.find((one) => one.id === id);
    return column !== undefined && collaboration.lockOn(column.id) !== null
      ? [words.quoted(column.name || words.form.untitled)]
      : [];
  });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for what has the focus inside
    <div ref={root} className={styles.form} onKeyDown={onKeyDown}>
      <Button
        size="compact-sm"
        variant="subtle"
        className={styles.back}
        leftSection={<IconChevronLeft size={14} aria-hidden />}
        onClick={onBack}
      >
        {words.back}
      </Button>
      <h3 ref={title} tabIndex={-1} className={styles.title}>
        {said.title}
      </h3>
      <p className={styles.aside}>{said.hint}</p>
      {!collaboration.mayEdit && <p className={styles.caution}>{words.readOnly}</p>}
      <section className={styles.fields} aria-label={said.title}>
        {operation.acts === "table" ? (
          <p className={styles.aside}>{words.of.whole}</p>
        ) : (
          <RowsChoice {...rows} all={table.rowCount} onAsked={rows.ask} />
        )}
        {fields.map((field) => {
          if (field.kind === "own") {
            const Own = OWN_FORMS[operation.id];
            return Own === undefined ? (
              <p key={field.name} className={styles.aside}>
                {words.form.notHere}
              </p>
            ) : (
              <Own key={field.name} {...own} />
            );
          }
          return (
            <FieldControl
              key={field.name}
              {...{ field, collaboration, params }}
              words={said}
              rows={rows.chosen.handles}
              value={valueAt(params, field.name)}
              error={errorOf(field.name)}
              selectedColumns={() => handle.current?.selectedCells()?.columns ?? []}
              onChange={(value) => change(withValue(params, field.name, value))}
            />
          );
        })}
        {closed.length > 0 && <p className={styles.caution}>{words.closed(closed.join(", "), closed.length)}</p>}
        <ApplyBar
          now={now}
          ofAll={rows.chosen.handles === null}
          isSaidAbove={wrong !== null && fields.some(({ name }) => errorOf(name) !== null)}
          told={told}
          isDone={applying.done?.undoable === true}
          mayEdit={collaboration.mayEdit}
          percent={applying.percent}
          onShow={isSeen ? null : look}
          onApply={applying.apply}
          onStop={applying.stop}
        />
      </section>
      <div className={styles.done}>
        <DoneNote done={applying.done} onUndo={applying.undo} />
      </div>
      <div ref={shown} tabIndex={-1} className={styles.shown}>
        <PreviewPart
          {...{ table, now }}
          decision={
            now.is === "preview" && (
              <OrderDecision {...{ operation, params }} left={now.preview.plan.left} onParams={change} />
            )
          }
          onGo={go}
          onSee={see}
        />
      </div>
    </div>
  );
}
