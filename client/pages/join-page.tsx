/** Behind an invitation link: which space, as what; a first name, and one is in. */
import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { acceptInvitation, fetchInvitation } from "#client/api/people.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { useWords } from "#client/ui/words.tsx";
import { LIMITS } from "#shared/model/limits.ts";
import type { Invitation } from "#shared/wire/http.ts";
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
      {invitation.isError && <ProblemMessage error={invitation.error} />}
      {me.isError && <ProblemMessage error={me.error} />}
      {(invitation.isPending || me.isPending) && !invitation.isError && <p className={styles.lead}>{words.loading}</p>}
      {invitation.isSuccess && me.isSuccess && (
        <Enter token={token} invitation={invitation.data} firstName={me.data?.person.name ?? ""} />
      )}
    </PlainPage>
  );
}

interface EnterProps {
  readonly token: string;
  readonly invitation: Invitation;
  readonly firstName: string;
}

function Enter({ token, invitation, firstName }: EnterProps) {
  const words = useWords().app;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [name, setName] = useState(firstName);
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
      <p className={styles.lead}>{words.join.asRole[invitation.role]}</p>
      <form onSubmit={submit} className={styles.form}>
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
        {entering.isError && <ProblemMessage error={entering.error} />}
        <div>
          <Button type="submit" loading={entering.isPending}>
            {words.join.enter}
          </Button>
        </div>
      </form>
    </>
  );
}
