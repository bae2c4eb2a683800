/** Making an account: for somebody new, or for a guest who keeps everything. */

import { Anchor, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { signIn, signUp } from "#client/api/account.ts";
import { codeOf } from "#client/api/request.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import { LIMITS } from "#shared/model/limits.ts";
import type { Entered } from "#shared/wire/account.ts";
import plain from "../plain-page.module.css";
import styles from "./account.module.css";
import { accountQuery } from "./account-queries.ts";
import { LookAtMail } from "./ask-letter-form.tsx";
import { PasswordField } from "./password-field.tsx";
import type { Way } from "./sign-in-page.tsx";

interface Props {
  onEntered(entered: Entered): void;
  onWay(way: Way): void;
}

export function SignUpForm({ onEntered, onWay }: Props) {
  const { signUp: words, signIn: others } = useWords().account;
  return (
    <>
      <h1 className={plain.title}>{words.title}</h1>
      <p className={plain.lead}>{words.lead}</p>
      <NewAccount submit={words.submit} onEntered={onEntered} />
      <div className={styles.others}>
        <Anchor component="button" type="button" onClick={() => onWay("sign-in")}>
          {others.haveOne}
        </Anchor>
      </div>
    </>
  );
}

interface NewAccountProps {
  readonly submit: string;
  onEntered(entered: Entered): void;
}

/** A name for who has none here yet, an address, a password. Where letters are sent, the address is confirmed by one. */
export function NewAccount({ submit, onEntered }: NewAccountProps) {
  const { fields, signUp: words } = useWords().account;
  const queries = useQueryClient();
  const here = useQuery(accountQuery).data ?? null;
  const [given, setGiven] = useState({ name: "", email: "", password: "" });
  const name = here?.person.name ?? given.name;
  const making = useMutation({
    mutationFn: async () => {
      const email = given.email.trim();
      const { next } = await signUp({ name: name.trim(), email, password: given.password });
      return next === "sign-in" ? await signIn({ email, password: given.password, bring: true }) : null;
    },
    onSuccess: async (entered) => {
      if (entered !== null) return onEntered(entered);
      await queries.invalidateQueries({ queryKey: accountQuery.queryKey });
    },
  });
  const change = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  if (making.isSuccess && making.data === null) {
    return <LookAtMail about="confirm" email={given.email.trim()} onBack={making.reset} />;
  }
  return (
    <form
      className={plain.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        making.mutate();
      }}
    >
      {here === null && (
        <TextInput
          required
          withAsterisk={false}
          pattern=".*\S.*"
          autoComplete="given-name"
          label={fields.name}
          maxLength={LIMITS.nameLength}
          value={given.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
      )}
      <TextInput
        required
        withAsterisk={false}
        type="email"
        autoComplete="username"
        label={fields.email}
        value={given.email}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
      <PasswordField
        label={fields.password}
        about={[name, given.email]}
        value={given.password}
        onChange={(password) => change({ password })}
      />
      {making.isError &&
        (codeOf(making.error) === "wrong-credentials" ? (
          <Warning sentence={words.taken} />
        ) : (
          <ProblemMessage error={making.error} />
        ))}
      <div>
        <BusyButton type="submit" loading={making.isPending}>
          {submit}
        </BusyButton>
      </div>
    </form>
  );
}
