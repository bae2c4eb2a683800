/** What Tablée is, in one sentence; the spaces I am in; opening a new one. */

import { Anchor, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { createSpace } from "#client/api/people.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import { LIMITS } from "#shared/model/limits.ts";
import { waysInQuery } from "./account/account-queries.ts";
import { meQuery } from "./kept-queries.ts";
import { useHasOverview } from "./overview/use-has-overview.ts";
import styles from "./plain-page.module.css";
import { PlainPage } from "./plain-page.tsx";
import { KEYS } from "./queries.ts";

export function WelcomePage() {
  const { app: words, account, overview } = useWords();
  const hasOverview = useHasOverview();
  const me = useQuery(meQuery);
  const ways = useQuery(waysInQuery).data;
  const spaces = me.data?.spaces ?? [];
  return (
    <PlainPage>
      <h1 className={styles.title}>{words.welcome.title}</h1>
      <p className={styles.lead}>{words.welcome.sentence}</p>
      {spaces.length > 0 && (
        <section aria-labelledby="my-spaces" style={{ marginBottom: 40 }}>
          <h2 id="my-spaces">{words.welcome.mySpaces}</h2>
          <ul className={styles.list}>
            {spaces.map((space) => (
              <li key={space.id}>
                <Link to="/s/$spaceId" params={{ spaceId: space.id }}>
                  {space.name}
                  <span className={styles.role}>{words.roles[space.role]}</span>
                </Link>
              </li>
            ))}
          </ul>
          {hasOverview && (
            <p>
              <Link to="/overview" className={styles.link}>
                {overview.title}
              </Link>
            </p>
          )}
        </section>
      )}
      {ways?.opening.me === false ? (
        <p>{ways.opening.to === "operator" ? account.welcome.operatorOnly : account.welcome.accountsOnly}</p>
      ) : (
        <NewSpace firstName={me.data?.person.name ?? ""} />
      )}
      {spaces.length === 0 && <p className={styles.aside}>{words.welcome.invited}</p>}
      {me.data === null && (
        <p className={styles.role}>
          {account.welcome.signIn}{" "}
          <Anchor component={Link} to="/sign-in" underline="always">
            {account.welcome.signInLink}
          </Anchor>
        </p>
      )}
    </PlainPage>
  );
}

/** `firstName`: what one is called here, which may be known only after one began to type. */
function NewSpace({ firstName }: { readonly firstName: string }) {
  const words = useWords().app;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [authority, setAuthority] = useState("");
  const [typed, setTyped] = useState<string | null>(null);
  const person = typed ?? firstName;
  const creation = useMutation({
    mutationFn: () => createSpace(authority.trim(), person.trim()),
    onSuccess: async (space) => {
      await queries.invalidateQueries({ queryKey: KEYS.me });
      await navigate({ to: "/s/$spaceId", params: { spaceId: space.id } });
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    creation.mutate();
  }
  return (
    <section aria-labelledby="new-space">
      <h2 id="new-space" style={{ marginBottom: 4 }}>
        {words.welcome.start}
      </h2>
      <p style={{ margin: "0 0 16px", color: "var(--ink-soft)" }}>{words.welcome.startHint}</p>
      <form onSubmit={submit} className={styles.form}>
        <TextInput
          required
          withAsterisk={false}
          pattern=".*\S.*"
          label={words.welcome.authority}
          placeholder={words.welcome.authorityExample}
          maxLength={LIMITS.nameLength}
          value={authority}
          onChange={(event) => setAuthority(event.currentTarget.value)}
          autoComplete="organization"
        />
        <TextInput
          required
          withAsterisk={false}
          pattern=".*\S.*"
          label={words.welcome.firstName}
          description={words.welcome.firstNameHint}
          maxLength={LIMITS.nameLength}
          value={person}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="given-name"
        />
        {creation.isError && <ProblemMessage error={creation.error} />}
        <div>
          <BusyButton type="submit" loading={creation.isPending}>
            {words.welcome.create}
          </BusyButton>
        </div>
      </form>
    </section>
  );
}
