/** Behind an invitation link: which space, as what, by whom; a first name unless it is known, and one is in. */

import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { acceptInvitation, fetchInvitation } from "#client/api/people.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { SpaceId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { InvitationShown } from "#shared/wire/members.ts";
import { meQuery } from "./kept-queries.ts";
import styles from "./plain-page.module.css";
import { PlainPage } from "./plain-page.tsx";
import { KEYS } from "./queries.ts";

export function JoinPage({ token }: { readonly token: string }) {
  const words = useWords().app;
  const invitation = useQuery({ queryKey: KEYS.invitation(token), queryFn: () => fetchInvitation(token) });
  const me = useQuery(meQuery);
  return (
    <PlainPage>
      {invitation.isError && (
        <>
          <h1 className={styles.title}>{words.join.lost}</h1>
          <ProblemMessage error={invitation.error} />
        </>
      )}
      {me.isError && <ProblemMessage error={me.error} />}
      {(invitation.isPending || me.isPending) && !invitation.isError && <p className={styles.lead}>{words.loading}</p>}
      {invitation.isSuccess && me.isSuccess && invitation.data.already !== null && (
        <AlreadyIn invitation={invitation.data} space={invitation.data.already} />
      )}
      {invitation.isSuccess && me.isSuccess && invitation.data.already === null && (
        <Enter token={token} invitation={invitation.data} me={me.data?.person.name ?? null} />
      )}
      {me.data === null && <HaveAccount token={token} />}
    </PlainPage>
  );
}

function AlreadyIn({ invitation, space }: { readonly invitation: InvitationShown; readonly space: SpaceId }) {
  const words = useWords().members.join;
  const navigate = useNavigate();
  return (
    <>
      <h1 className={styles.title}>{invitation.space}</h1>
      <p className={styles.lead}>
        {words.already}
        {invitation.forName !== null && ` ${words.forOther(invitation.forName)}`}
      </p>
      <Button onClick={() => void navigate({ to: "/s/$spaceId", params: { spaceId: space } })}>{words.go}</Button>
    </>
  );
}

interface EnterProps {
  readonly token: string;
  readonly invitation: InvitationShown;
  /** the name of who is signed in here; null: nobody is */
  readonly me: string | null;
}

function Enter({ token, invitation, me }: EnterProps) {
  const all = useWords();
  const words = all.app;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const known = me ?? invitation.forName;
  const [name, setName] = useState(known ?? "");
  const [typing, setTyping] = useState(known === null);
  const entering = useMutation({
    mutationFn: () => acceptInvitation(token, name.trim()),
    onSuccess: async (space) => {
      await queries.invalidateQueries();
      await navigate({ to: "/s/$spaceId", params: { spaceId: space.id } });
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    entering.mutate();
  }
  return (
    <>
      <h1 className={styles.title}>{words.join.title(invitation.space)}</h1>
      <p className={styles.lead}>
        {invitation.invitedBy !== null && `${all.members.join.by(invitation.invitedBy)} `}
        {words.join.asRole[invitation.role]}
      </p>
      <form onSubmit={submit} className={styles.form}>
        {typing ? (
          <TextInput
            required
            withAsterisk={false}
            data-autofocus
            pattern=".*\S.*"
            label={words.join.firstName}
            description={words.welcome.firstNameHint}
            maxLength={LIMITS.nameLength}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            autoComplete="given-name"
          />
        ) : (
          <KnownName me={me} forName={invitation.forName} onChange={() => setTyping(true)} />
        )}
        {entering.isError && <ProblemMessage error={entering.error} />}
        <div>
          <BusyButton type="submit" loading={entering.isPending}>
            {words.join.enter}
          </BusyButton>
        </div>
      </form>
    </>
  );
}

interface KnownNameProps {
  readonly me: string | null;
  readonly forName: string | null;
  onChange(): void;
}

/** Who this browser knows enters as they are; a link made for somebody brings their name, which they may mend. */
function KnownName({ me, forName, onChange }: KnownNameProps) {
  const words = useWords().members.join;
  if (me !== null) {
    return (
      <div>
        <p className={styles.known}>{words.asMe(me)}</p>
        <p className={styles.hint}>{words.notMe(me)}</p>
      </div>
    );
  }
  return (
    <div>
      <p className={styles.known}>{words.asNamed(forName ?? "")}</p>
      <Button variant="subtle" size="compact-sm" onClick={onChange}>
        {words.otherName}
      </Button>
    </div>
  );
}

function HaveAccount({ token }: { readonly token: string }) {
  const words = useWords().members.join;
  return (
    <p className={styles.aside}>
      <a className={styles.link} href={`/sign-in?then=${encodeURIComponent(`/join/${token}`)}`}>
        {words.haveAccount}
      </a>
    </p>
  );
}
