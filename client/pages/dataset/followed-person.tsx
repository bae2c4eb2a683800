/**
 * My screen goes where somebody's cell goes, until my own hands say otherwise: a key, a press or a scroll in the table, or Escape.
 * What is chosen here stays chosen, and nothing of theirs moves.
 */
import { Button } from "@mantine/core";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { personColour } from "#client/ui/people-colours.ts";
import { useWords } from "#client/ui/words.tsx";
import type { UserId } from "#shared/model/ids.ts";
import styles from "./followed-person.module.css";
import { placeOfPerson } from "./person-here.ts";

interface Props {
  readonly collaboration: Collaboration;
  readonly handle: { readonly current: GridHandle | null };
  readonly person: UserId;
  onStop(): void;
}

export function FollowedPerson({ collaboration, handle, person, onStop }: Props) {
  const words = useWords().together;
  const peer = placeOfPerson(useStore(collaboration.peers), person);
  // who has gone is still called by their name
  const [known, setKnown] = useState(peer?.person);
  if (peer !== undefined && peer.person.name !== known?.name) setKnown(peer.person);
  const [isSeen, setSeen] = useState(true);
  const frame = useRef<HTMLDivElement>(null);
  const { row, column } = peer?.at ?? {};
  const stop = useEffectEvent(onStop);

  useEffect(() => {
    if (row !== undefined && column !== undefined) setSeen(handle.current?.reveal({ row, column }) ?? false);
  }, [row, column, handle]);

  useEffect(() => {
    const table = frame.current?.closest("main");
    const onHand = () => stop();
    const onKey = (event: KeyboardEvent) => {
      const isOurs = event.target instanceof Element && table?.contains(event.target);
      if (event.key === "Escape" || isOurs) stop();
    };
    // what the button under them does is done first
    const onPress = (event: PointerEvent) => {
      if (!(event.target instanceof Element && frame.current?.contains(event.target))) stop();
    };
    table?.addEventListener("pointerdown", onPress, true);
    table?.addEventListener("wheel", onHand, { capture: true, passive: true });
    table?.addEventListener("touchmove", onHand, { capture: true, passive: true });
    document.addEventListener("keydown", onKey, true);
    return () => {
      table?.removeEventListener("pointerdown", onPress, true);
      table?.removeEventListener("wheel", onHand, true);
      table?.removeEventListener("touchmove", onHand, true);
      document.removeEventListener("keydown", onKey, true);
    };
  }, []);

  const name = known?.name ?? "";
  const sentence =
    peer === undefined
      ? words.followedGone(name)
      : row === undefined
        ? words.followedNowhere(name)
        : isSeen
          ? words.followed(name)
          : words.followedNotSeen(name);
  const colour = { "--person": personColour(known?.colour ?? 0) } as React.CSSProperties;
  return (
    <div ref={frame} className={styles.frame} style={colour} data-part="followed">
      <div role="status" className={styles.band} data-foot="followed">
        <span>{sentence}</span>
        <Button size="compact-xs" variant="white" color="dark" onClick={onStop}>
          {words.stop}
        </Button>
      </div>
    </div>
  );
}
