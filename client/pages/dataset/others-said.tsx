/** For screen readers: who writes where, politely and rarely. The eye sees it in the cells. */
import { useEffect, useState } from "react";
import type { Collaboration, Peer } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import { PACE, whoBegan } from "./others-in-words.ts";
import styles from "./top-bar.module.css";

export function OthersSaid({ collaboration: { table, peers } }: { readonly collaboration: Collaboration }) {
  const { app, grid } = useWords();
  const [said, setSaid] = useState("");
  useEffect(() => {
    let before = peers.get();
    let latest: Peer | null = null;
    let pause: ReturnType<typeof setTimeout> | null = null;

    function say() {
      pause = null;
      if (latest === null) return;
      const { person, at } = latest;
      latest = null;
      const row = at === null ? undefined : table.handleOf(at.row);
      const position = row === undefined ? -1 : table.positionOf(row);
      const column = table.columns.find(({ id }) => id === at?.column);
      if (position === -1 || column === undefined) return;
      setSaid(app.dataset.writesAt(person.name, position + 1, column.name || grid.untitled));
      pause = setTimeout(say, PACE);
    }

    const leave = peers.subscribe(() => {
      const now = peers.get();
      latest = whoBegan(before, now) ?? latest;
      before = now;
      if (pause === null) say();
    });
    return () => {
      leave();
      if (pause !== null) clearTimeout(pause);
    };
  }, [peers, table, app, grid]);
  return (
    <div className={styles.aside} aria-live="polite" data-part="others-said">
      {said}
    </div>
  );
}
