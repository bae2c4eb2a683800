/** Who is in this table, where, and what they are writing: go there, or follow them. */
import { Button, Popover, UnstyledButton } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import type { Collaboration, Peer } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { useStore } from "#client/collab/use-store.ts";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { PeopleHere, PersonAvatar } from "#client/ui/person-avatar.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { UserId } from "#shared/model/ids.ts";
import type { PresencePerson } from "#shared/wire/presence.ts";
import styles from "./people.module.css";
import { othersHere } from "./person-here.ts";

export interface FollowChoice {
  /** null: nobody */
  readonly followed: UserId | null;
  onFollow(person: UserId | null): void;
}

interface Props extends FollowChoice {
  readonly collaboration: Collaboration;
  readonly handle: { readonly current: GridHandle | null };
}

export function People(props: Props) {
  const { app, together: words } = useWords();
  const { me, peers } = props.collaboration;
  const others = useOthers(peers, me.id);
  const [opened, setOpened] = useState(false);
  const people = [{ ...me, label: app.dataset.me(me.name) }, ...others];
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={340} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <UnstyledButton
          className={styles.strip}
          aria-label={app.dataset.peopleHere(people.map((person) => ("label" in person ? person.label : person.name)))}
          onClick={() => setOpened(!opened)}
        >
          <PeopleHere people={people} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        {opened && (
          <>
            <h2 className={styles.title}>{words.title}</h2>
            {others.length === 0 && <p className={styles.alone}>{words.alone}</p>}
            <PeopleList {...props} onLeave={() => setOpened(false)} />
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** They move ten times a second: only what says where they are follows that. */
function PeopleList(props: Props & { onLeave(): void }) {
  const { me, peers } = props.collaboration;
  return (
    <ul className={styles.list}>
      {othersHere(useStore(peers), me.id).map((peer) => (
        <PersonLine key={peer.person.id} {...props} peer={peer} />
      ))}
    </ul>
  );
}

/** The same list as long as nobody comes or goes. */
function useOthers(peers: Store<readonly Peer[]>, me: UserId): readonly PresencePerson[] {
  const [known] = useState<{ people: readonly PresencePerson[] }>({ people: [] });
  return useSyncExternalStore(peers.subscribe, () => {
    const now = othersHere(peers.get(), me).map(({ person }) => person);
    const isSame =
      now.length === known.people.length &&
      now.every(({ id, name }, i) => id === known.people[i]?.id && name === known.people[i]?.name);
    if (!isSame) known.people = now;
    return known.people;
  });
}

function PersonLine({
  collaboration: { table, tableVersion },
  handle,
  followed,
  onFollow,
  peer,
  onLeave,
}: Props & { readonly peer: Peer; onLeave(): void }) {
  const { grid, together: words } = useWords();
  useStore(tableVersion);
  const { person, at, typing, draft, schemaField } = peer;
  const row = at === null ? undefined : table.handleOf(at.row);
  const position = row === undefined ? -1 : table.positionOf(row);
  const column = table.columns.find(({ id }) => id === at?.column);
  const isThere = at !== null && position !== -1 && column !== undefined;
  const isSeen = isThere && (handle.current?.sees(at) ?? false);
  const where = isThere
    ? words.at(position + 1, column.name || grid.untitled)
    : schemaField !== undefined
      ? words.inSchema(schemaField)
      : words.nowhere;
  const isFollowed = followed === person.id;
  return (
    <li className={styles.line}>
      <UnstyledButton
        className={styles.person}
        disabled={!isSeen}
        aria-label={isSeen ? `${words.goTo(person.name)} (${where})` : undefined}
        onClick={() => {
          if (at === null) return;
          onLeave();
          handle.current?.goTo(at);
        }}
      >
        <PersonAvatar person={person} />
        <span className={styles.text}>
          <span className={styles.name}>{person.name}</span>
          <span className={styles.where}>
            {where}
            {isThere && !isSeen && ` (${words.notSeen})`}
            {typing && <em> {words.typing(draft ?? null)}</em>}
          </span>
        </span>
      </UnstyledButton>
      <Button
        size="compact-sm"
        variant={isFollowed ? "filled" : "default"}
        aria-label={isFollowed ? words.stopFollowing(person.name) : words.followWho(person.name)}
        title={isFollowed ? words.stopFollowing(person.name) : words.followWho(person.name)}
        onClick={() => {
          onLeave();
          onFollow(isFollowed ? null : person.id);
        }}
      >
        {isFollowed ? words.stop : words.follow}
      </Button>
    </li>
  );
}
