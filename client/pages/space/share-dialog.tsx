/** Sharing a space: two links, each with what it lets do, copied with one click; and who is in. */
import { Button, Modal, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { PersonAvatar } from "#client/ui/person-avatar.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { Space } from "#shared/wire/http.ts";
import styles from "./share-dialog.module.css";

interface Props {
  readonly space: Space;
  readonly me: UserId | null;
  readonly opened: boolean;
  onClose(): void;
}

export function ShareDialog({ space, me, opened, onClose }: Props) {
  const words = useWords().app;
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      title={<span className={styles.title}>{words.share.title}</span>}
      closeButtonProps={{ "aria-label": words.close }}
    >
      {space.links === null ? (
        <p className={styles.sentence}>{words.share.noLinks}</p>
      ) : (
        <>
          <p className={styles.sentence}>{words.share.sentence}</p>
          <SharedLink label={words.share.editor} as="editor" path={space.links.editor} />
          <SharedLink label={words.share.reviewer} as="reviewer" path={space.links.reviewer} />
        </>
      )}
      <h3 className={styles.members}>{words.share.members(space.members.length)}</h3>
      <ul className={styles.people}>
        {space.members.map((member) => (
          <li key={member.id}>
            <PersonAvatar person={member} />
            <span className={styles.name}>
              {member.name}
              {member.id === me && <span className={styles.soft}> ({words.share.you})</span>}
            </span>
            <span className={styles.soft}>{words.roles[member.role]}</span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

type Copy = "not yet" | "copied" | "refused";

function SharedLink({ label, as: role, path }: { readonly label: string; readonly as: Role; readonly path: string }) {
  const words = useWords().app;
  const [copy, setCopy] = useState<Copy>("not yet");
  const address = new URL(path, window.location.origin).href;
  async function copyLink() {
    try {
      await navigator.clipboard.writeText(address);
      setCopy("copied");
    } catch {
      // plain http on a local network: browsers give no clipboard there
      setCopy("refused");
    }
  }
  return (
    <div className={styles.link}>
      <TextInput
        readOnly
        label={label}
        description={words.abilities[role]}
        value={address}
        onFocus={(event) => event.currentTarget.select()}
        error={copy === "refused" ? words.share.notCopied : null}
      />
      <Button
        variant={role === "editor" ? "filled" : "default"}
        leftSection={copy === "copied" ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
        onClick={copyLink}
        aria-label={`${words.share.copy}, ${label}`}
      >
        <span aria-live="polite">{copy === "copied" ? words.share.copied : words.share.copy}</span>
      </Button>
    </div>
  );
}
