/** An address and a password; the other ways in below, those that this server offers. */

import { Anchor, Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { signIn } from "#client/api/account.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { Entered } from "#shared/wire/account.ts";
import plain from "../plain-page.module.css";
import styles from "./account.module.css";
import { waysInQuery } from "./account-queries.ts";
import { BringField, useBringing } from "./bring-field.tsx";
import { OpenIdButton } from "./open-id-button.tsx";
import type { Way } from "./sign-in-page.tsx";

interface Props {
  readonly next: string;
  /** the provider of identities confirmed nothing */
  readonly failed: boolean;
  onEntered(entered: Entered): void;
  onWay(way: Way): void;
}

export function SignInForm({ next, failed, onEntered, onWay }: Props) {
  const { signIn: words, fields } = useWords().account;
  const ways = useQuery(waysInQuery).data;
  const bringing = useBringing();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const entering = useMutation({
    mutationFn: () => signIn({ email: email.trim(), password, bring: bringing.bring }),
    onSuccess: onEntered,
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    entering.mutate();
  }
  return (
    <>
      <h1 className={plain.title}>{words.title}</h1>
      <form onSubmit={submit} className={plain.form} style={{ marginTop: 24 }}>
        {failed && <Warning sentence={words.openIdFailed} />}
        <TextInput
          required
          withAsterisk={false}
          data-autofocus
          type="email"
          autoComplete="username"
          label={fields.email}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          required
          withAsterisk={false}
          autoComplete="current-password"
          label={fields.password}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <BringField bringing={bringing} />
        {entering.isError && <ProblemMessage error={entering.error} />}
        <div className={styles.actions}>
          <BusyButton type="submit" loading={entering.isPending}>
            {words.submit}
          </BusyButton>
          {ways?.mail === true && (
            <Anchor component="button" type="button" onClick={() => onWay("forgotten")}>
              {words.forgotten}
            </Anchor>
          )}
        </div>
      </form>
      <div className={styles.others}>
        {ways?.openId != null && <OpenIdButton label={words.openId(ways.openId)} next={next} bring={bringing.bring} />}
        {ways?.mail === true && (
          <Button variant="default" onClick={() => onWay("link")}>
            {words.link}
          </Button>
        )}
        <Button variant="default" onClick={() => onWay("sign-up")}>
          {words.make}
        </Button>
        {ways?.mail === false && <p className={styles.soft}>{words.noMail}</p>}
      </div>
    </>
  );
}
