/** Before somebody is put out, or the space is passed on to them. */
import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { passOwnership, removeMember } from "#client/api/members.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Space } from "#shared/wire/http.ts";
import type { MemberLine } from "#shared/wire/members.ts";
import styles from "./members.module.css";
import { SureDialog } from "./sure-dialog.tsx";

export interface Asking {
  readonly what: "remove" | "pass";
  readonly member: MemberLine;
}

interface Props {
  readonly space: Space;
  readonly asking: Asking;
  onDone(sentence: string): Promise<void>;
  onClose(): void;
}

export function MemberDialog({ space, asking: { what, member }, onDone, onClose }: Props) {
  const { app, members: words } = useWords();
  const [renew, setRenew] = useState(true);
  const { id, name } = member;
  if (what === "pass") {
    return (
      <SureDialog
        title={words.passing.title(name)}
        sentence={words.passing.sentence(name)}
        yes={words.passing.yes}
        act={async () => {
          await passOwnership(space.id, id);
          await onDone(words.people.changed(name, app.roles.owner));
        }}
        onClose={onClose}
      >
        <p className={styles.soft}>{words.passing.stay}</p>
      </SureDialog>
    );
  }
  return (
    <SureDialog
      title={words.removing.title(name)}
      sentence={words.removing.sentence}
      yes={words.removing.yes}
      act={async () => {
        await removeMember(space.id, id, renew);
        await onDone(words.people.removed(name));
      }}
      onClose={onClose}
    >
      <Checkbox
        checked={renew}
        onChange={(event) => setRenew(event.currentTarget.checked)}
        label={words.removing.renew}
        description={words.removing.renewHint}
      />
    </SureDialog>
  );
}
