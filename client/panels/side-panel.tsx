/**
 * The one panel at the right: it pushes the grid, its width is remembered, Escape closes it. Opened by keyboard, it has the focus, and gives it back where
 * it was; opened with the pointer, it leaves the focus alone.
 */
import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { recall, remember } from "#client/ui/remembered.ts";
import type { LastInput } from "#client/ui/use-last-input.ts";
import { useWords } from "#client/ui/words.tsx";
import styles from "./side-panel.module.css";

const KEY = "tablee.panel.width";
const NARROWEST = 280;
const WIDEST = 640;
const USUAL = 360;
/** px moved by one press of an arrow */
const STEP = 24;

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  readonly lastInput: LastInput;
  onClose(): void;
}

export function SidePanel({ title, children, lastInput, onClose }: Props) {
  const words = useWords().app;
  const { heading, close } = useFocusInside(title, lastInput, onClose);
  const [width, setWidth] = useState(() => within(Number(recall(KEY) ?? USUAL)));

  function resize(next: number) {
    setWidth(within(next));
    remember(KEY, String(within(next)));
  }
  function onHandleKey(event: KeyboardEvent) {
    if (event.key === "ArrowLeft") resize(width + STEP);
    if (event.key === "ArrowRight") resize(width - STEP);
  }
  function onHandleMove(event: PointerEvent) {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  }
  function onKeyDown(event: KeyboardEvent) {
    // Escape closes the list that is open in it first: that is how Mantine marks whoever has one
    const hasList = event.target instanceof Element && event.target.closest("[data-mantine-stop-propagation=true]");
    if (event.key === "Escape" && !event.defaultPrevented && !hasList) close();
  }

  return (
    <aside
      className={styles.panel}
      style={{ "--width": `${width}px` } as CSSProperties}
      aria-label={title}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a separator that can be moved has no element of its own */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={words.dataset.resizePanel}
        aria-valuenow={width}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        tabIndex={0}
        className={styles.handle}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onHandleMove}
        onKeyDown={onHandleKey}
      />
      <div className={styles.head}>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <ActionIcon aria-label={words.dataset.closePanel} title={words.dataset.closePanel} onClick={close}>
          <IconX size={16} />
        </ActionIcon>
      </div>
      {/* another panel begins at its top */}
      <div key={title} className={styles.body}>
        {children}
      </div>
    </aside>
  );
}

/** The heading takes the focus, unless something in the panel has it already. */
function useFocusInside(title: string, lastInput: LastInput, onClose: () => void) {
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  // before anything that the panel holds takes the focus in an effect: where it was is still known
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title is another panel
  useLayoutEffect(() => {
    const before = document.activeElement;
    const inside = heading.current?.closest("aside")?.contains(before) === true;
    if (inside || lastInput.current !== "key") {
      if (!inside) opener.current = null;
      return;
    }
    opener.current = before instanceof HTMLElement && before !== document.body ? before : null;
    heading.current?.focus({ preventScroll: true });
  }, [title]);

  function close() {
    const back = lastInput.current === "key" ? opener.current : null;
    onClose();
    // it may be gone, as a line of a menu is
    if (back?.isConnected === true) back.focus({ preventScroll: true });
  }
  return { heading, close };
}

function within(width: number): number {
  return Number.isFinite(width) ? Math.round(Math.min(WIDEST, Math.max(NARROWEST, width))) : USUAL;
}
