/** Sharing a space: a link for each role, with what it lets do, copied with one click; and who is in. */

import { Button, Modal, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { renewLink } from "#client/api/members.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { PersonAvatar } from "#client/ui/person-avatar.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { UserId } from "#shared/model/ids.ts";
import type { Space, SpaceLinks } from "#shared/wire/http.ts";
import type { QuickRole } from "#shared/wire/members.ts";
import { KEYS } from "../queries.ts";
import styles from "./share-dialog.module.css";

interface Props {
  readonly space: Space;
  readonly me: UserId | null;
  readonly opened: boolean;
  onClose(): void;
}

/** people said here by their name; all of them are on the page of members */
const SHOWN = 6;

export function ShareDialog({ space, me, opened, onClose }: Props) {
  const { app: words, members } = useWords();
  const owners = space.members.filter(({ role }) => role === "owner").map(({ name }) => name);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={<span className={styles.title}>{words.share.title}</span>}
      closeButtonProps={{ "aria-label": words.close }}
    >
      {space.links === null ? (
        <p className={styles.sentence}>{members.askToInvite(owners)}</p>
      ) : (
        <Links space={space} links={space.links} />
      )}
      <div className={styles.members}>
        <h3>{words.share.members(space.members.length)}</h3>
        <Link to="/s/$spaceId/members" params={{ spaceId: space.id }} onClick={onClose}>
          {space.role === "owner" ? members.links.more : members.title}
        </Link>
      </div>
      <ul className={styles.people}>
        {space.members.slice(0, SHOWN).map((member) => (
          <li key={member.id}>
            <PersonAvatar person={member} />
            <span className={styles.name}>
              {member.name}
              {member.id === me && <span className={styles.soft}> ({words.share.you})</span>}
            </span>
            <span className={styles.soft}>{words.roles[member.role]}</span>
          </li>
        ))}
        {space.members.length > SHOWN && (
          <li className={styles.soft}>{words.space.moreHere(space.members.length - SHOWN)}</li>
        )}
      </ul>
    </Modal>
  );
}

function Links({ space, links }: { readonly space: Space; readonly links: SpaceLinks }) {
  const { app: words, members } = useWords();
  return (
    <>
      <p className={styles.sentence}>{words.share.sentence}</p>
      <SharedLink space={space} label={words.share.editor} as="editor" path={links.editor} />
      <SharedLink space={space} label={words.share.reviewer} as="reviewer" path={links.reviewer} />
      <SharedLink space={space} label={members.links.viewer} as="viewer" path={links.viewer} />
    </>
  );
}

interface LinkProps {
  readonly space: Space;
  readonly label: string;
  readonly as: QuickRole;
  readonly path: string;
}

function SharedLink({ space, label, as: role, path }: LinkProps) {
  const { app: words, members } = useWords();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const renewing = useMutation({
    mutationFn: () => renewLink(space.id, role),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: KEYS.space(space.id) });
      setAsking(false);
    },
  });
  const address = new URL(path, window.location.origin).href;
  return (
    <div className={styles.link}>
      <TextInput
        readOnly
        label={label}
        description={words.abilities[role]}
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      {/* a link that was replaced is not the one that was copied */}
      <CopyButton
        key={path}
        variant={role === "editor" ? "filled" : "default"}
        text={address}
        label={words.share.copy}
        name={`${words.share.copy}, ${label}`}
      />
      <Button
        variant="subtle"
        color="var(--ink-soft)"
        aria-label={members.links.renewOf(label)}
        aria-expanded={asking}
        onClick={() => setAsking(!asking)}
      >
        {members.links.renew}
      </Button>
      {asking && (
        <div className={styles.renewing}>
          <span>{members.links.renewSure}</span>
          <BusyButton size="compact-sm" loading={renewing.isPending} onClick={() => renewing.mutate()}>
            {members.links.renewYes}
          </BusyButton>
          {renewing.isError && <ProblemMessage error={renewing.error} />}
        </div>
      )}
      {renewing.isSuccess && (
        <p role="status" className={styles.renewed}>
          {members.links.renewed}
        </p>
      )}
    </div>
  );
}
