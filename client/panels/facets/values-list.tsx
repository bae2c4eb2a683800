/** The values of a column, however many, each with its count: ticked, left out, replaced. What is seen of the list is drawn. */
import { ActionIcon } from "@mantine/core";
import { IconEyeOff, IconPencil } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { showText } from "#client/grid/cells/show-text.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { FacetItem } from "./facet-items.ts";
import styles from "./facets.module.css";
import { ReplaceForm } from "./replace-form.tsx";

/** px */
const LINE = 32;
const TALLEST = 416;
const WITH_FORM = LINE + 116;
const PAGE = 12;

interface Props {
  readonly label: string;
  readonly items: readonly FacetItem[];
  /** the count that fills the bar */
  readonly most: number;
  readonly kept: ReadonlySet<string>;
  readonly leftOut: ReadonlySet<string>;
  /** how many writings the value has, of those that have several */
  readonly writings: ReadonlyMap<string, number>;
  onKeep(content: string): void;
  onLeaveOut(content: string): void;
  /** null for who may not write there */
  readonly onReplace: ((content: string, text: string) => void) | null;
}

export function ValuesList(props: Props) {
  const { items, label, onReplace } = props;
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [edited, setEdited] = useState<string | null>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  const active = Math.min(at, items.length - 1);
  const lines = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: (index) => (items[index]?.content === edited ? WITH_FORM : LINE),
    getItemKey: (index) => items[index]?.content ?? index,
    overscan: 8,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line that is edited is taller
  useEffect(() => lines.measure(), [lines, edited, items]);
  // a line reached by the arrows may not be drawn yet: it takes the focus once it is
  useEffect(() => {
    if (wanted === null) return;
    const line = box.current?.querySelector<HTMLElement>(`[data-index="${wanted}"] input`);
    if (line === null || line === undefined) return;
    line.focus({ preventScroll: true });
    setWanted(null);
  });

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "F2" && onReplace !== null) {
      event.preventDefault();
      setEdited(items[active]?.content ?? null);
      return;
    }
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: items.length - 1 }[event.key];
    const page = { PageDown: PAGE, PageUp: -PAGE }[event.key];
    const next = to ?? (page === undefined ? undefined : active + page);
    if (next === undefined) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(next, items.length - 1));
    setAt(index);
    lines.scrollToIndex(index, { align: "auto" });
    setWanted(index);
  }
  function leaveForm(index: number) {
    setEdited(null);
    setWanted(index);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of boxes, not a form
    <div
      ref={box}
      role="group"
      aria-label={label}
      className={styles.list}
      style={{ height: Math.min(TALLEST, lines.getTotalSize()) + 2 }}
      onKeyDown={onKeyDown}
    >
      <div className={styles.whole} style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          return (
            item && (
              // biome-ignore lint/a11y/noStaticElementInteractions: what is inside takes the focus
              <div
                key={key}
                data-index={index}
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
                onFocus={() => setAt(index)}
              >
                <Line
                  {...props}
                  item={item}
                  isActive={index === active}
                  isEdited={edited === item.content}
                  onEdit={onReplace && (() => setEdited(edited === item.content ? null : item.content))}
                  onLeaveForm={() => leaveForm(index)}
                  onReplaced={() => setEdited(null)}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

interface LineProps extends Props {
  readonly item: FacetItem;
  /** the one of the list that Tab reaches */
  readonly isActive: boolean;
  readonly isEdited: boolean;
  readonly onEdit: (() => void) | null;
  onLeaveForm(): void;
  /** what was done is said elsewhere, and has the focus there */
  onReplaced(): void;
}

function Line(props: LineProps) {
  const { item, isActive, isEdited, most, kept, leftOut, writings, onKeep, onLeaveOut, onReplace, onEdit } = props;
  const { facets: words, unavailable } = useWords();
  const { content, count, reason } = item;
  const isValue = content !== "" && reason === null;
  const name = reason === null ? content || words.blank : unavailable.said(reason);
  const short = name.length > 60 ? `${name.slice(0, 59)}…` : name;
  const isOut = leftOut.has(content);
  const ways = writings.get(content);
  const tab = isActive ? 0 : -1;
  return (
    <>
      <div className={styles.line} data-out={isOut || undefined} data-gone={count === 0 || undefined}>
        <label className={styles.pick} title={name.length > 30 ? name.slice(0, 1000) : undefined}>
          <span
            className={styles.share}
            style={{ width: `${most === 0 ? 0 : Math.min(100, (100 * count) / most)}%` }}
          />
          <input
            type="checkbox"
            className={styles.tick}
            checked={kept.has(content)}
            tabIndex={tab}
            aria-label={words.keep(short, count)}
            onChange={() => onKeep(content)}
          />
          <span className={isValue ? styles.text : styles.none}>{isValue ? showText(content) : name}</span>
          {ways !== undefined && (
            <span className={styles.ways} title={words.writingsHelp}>
              {words.writings(ways)}
            </span>
          )}
          <span className={styles.count}>{words.number(count)}</span>
        </label>
        <span className={styles.acts}>
          <ActionIcon
            size={24}
            tabIndex={tab}
            aria-pressed={isOut}
            aria-label={isOut ? words.takeBack(short) : words.leaveOut(short)}
            title={isOut ? words.takeBack(short) : words.leaveOut(short)}
            onClick={() => onLeaveOut(content)}
          >
            <IconEyeOff size={14} />
          </ActionIcon>
          {onEdit !== null && (
            <ActionIcon
              size={24}
              tabIndex={tab}
              aria-expanded={isEdited}
              aria-label={content === "" ? words.fill : words.edit(short)}
              title={`${content === "" ? words.fill : words.edit(short)} (F2)`}
              onClick={onEdit}
            >
              <IconPencil size={14} />
            </ActionIcon>
          )}
        </span>
      </div>
      {isEdited && onReplace !== null && (
        <ReplaceForm
          value={content === "" ? null : short}
          count={count}
          text={isValue ? content : ""}
          onReplace={(text) => {
            props.onReplaced();
            onReplace(content, text);
          }}
          onCancel={props.onLeaveForm}
        />
      )}
    </>
  );
}
