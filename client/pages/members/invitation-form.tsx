/** Making an invitation: as what, until when, for how many, for whom. Then its link, to copy. */

import { Button, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { makeInvitation } from "#client/api/members.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { SpaceId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { Role } from "#shared/model/roles.ts";
import { type Expiry, ExpiryField, instantOf } from "./expiry-field.tsx";
import { MadeOnce } from "./made-once.tsx";
import styles from "./members.module.css";

interface Props {
  readonly space: SpaceId;
  onMade(): Promise<void>;
  onClose(): void;
}

/** what a field means is said under it, so that fields stand in line */
const BELOW: ("label" | "input" | "description" | "error")[] = ["label", "input", "description", "error"];

type Uses = "once" | "some" | "free";

export function InvitationForm({ space, onMade, onClose }: Props) {
  const { app, members } = useWords();
  const words = members.invitations;
  const [role, setRole] = useState<Role>("editor");
  const [expiry, setExpiry] = useState<Expiry>({ is: "month" });
  const [uses, setUses] = useState<Uses>("once");
  const [number, setNumber] = useState(8);
  const [forName, setForName] = useState("");
  const [forEmail, setForEmail] = useState("");
  const once = role === "owner" || uses === "once";
  const making = useMutation({
    mutationFn: () =>
      makeInvitation(space, {
        role,
        expiresAt: instantOf(expiry, Date.now()),
        uses: once ? 1 : uses === "some" ? number : null,
        forName: forName.trim() || null,
        forEmail: forEmail.trim() || null,
      }),
    onSuccess: onMade,
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    making.mutate();
  }
  if (making.data !== undefined) {
    const address = new URL(making.data.path, window.location.origin).href;
    return (
      <MadeOnce
        sentence={words.made}
        label={words.link}
        description={app.abilities[making.data.role]}
        text={address}
        copy={words.copy}
        onClose={onClose}
      />
    );
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <NativeSelect
        autoFocus
        label={words.role}
        inputWrapperOrder={BELOW}
        description={app.abilities[role]}
        value={role}
        data={Role.options.map((one) => ({ value: one, label: app.roles[one] }))}
        onChange={(event) => setRole(Role.parse(event.currentTarget.value))}
      />
      <ExpiryField label={words.expiry} value={expiry} onChange={setExpiry} />
      <div className={styles.expiry}>
        <NativeSelect
          label={words.uses}
          inputWrapperOrder={BELOW}
          description={role === "owner" ? words.ownerOnce : null}
          disabled={role === "owner"}
          value={once ? "once" : uses}
          data={[
            { value: "once", label: words.usesOnce },
            { value: "some", label: words.usesLimited },
            { value: "free", label: words.usesFree },
          ]}
          onChange={(event) => setUses(usesOf(event.currentTarget.value))}
        />
        {!once && uses === "some" && (
          <NumberInput
            label={words.usesNumber}
            min={1}
            max={1000}
            allowDecimal={false}
            value={number}
            onChange={(value) => setNumber(Math.max(1, Number(value) || 1))}
          />
        )}
      </div>
      <TextInput
        label={words.forName}
        inputWrapperOrder={BELOW}
        description={words.forNameHint}
        maxLength={LIMITS.nameLength}
        value={forName}
        onChange={(event) => setForName(event.currentTarget.value)}
      />
      <TextInput
        type="email"
        label={words.forEmail}
        maxLength={254}
        value={forEmail}
        onChange={(event) => setForEmail(event.currentTarget.value)}
      />
      {making.isError && <ProblemMessage error={making.error} />}
      <div className={`${styles.buttons} ${styles.wide} ${styles.start}`}>
        <BusyButton type="submit" loading={making.isPending}>
          {words.create}
        </BusyButton>
        <Button variant="default" onClick={onClose}>
          {app.cancel}
        </Button>
      </div>
    </form>
  );
}

function usesOf(text: string): Uses {
  return text === "some" || text === "free" ? text : "once";
}
