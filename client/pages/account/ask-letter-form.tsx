/** Asking for a letter: a link to come in, or to choose another password. The answer tells nobody who has an account. */

import { Anchor, Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { askForLink, askForReset } from "#client/api/account.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import plain from "../plain-page.module.css";
import styles from "./account.module.css";

interface Props {
  readonly way: "link" | "forgotten";
  onBack(): void;
}

export function AskLetterForm({ way, onBack }: Props) {
  const { signIn: words, fields, asked } = useWords().account;
  const [email, setEmail] = useState("");
  const asking = useMutation({ mutationFn: () => (way === "link" ? askForLink : askForReset)(email.trim()) });
  if (asking.isSuccess) {
    return <LookAtMail about={way === "link" ? "link" : "reset"} email={email.trim()} onBack={onBack} />;
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    asking.mutate();
  }
  return (
    <>
      <h1 className={plain.title}>{way === "link" ? words.link : words.forgotten}</h1>
      {way === "link" && <p className={plain.lead}>{words.linkHint}</p>}
      <form onSubmit={submit} className={plain.form} style={{ marginTop: 24 }}>
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
        {asking.isError && <ProblemMessage error={asking.error} />}
        <div className={styles.actions}>
          <BusyButton type="submit" loading={asking.isPending}>
            {words.link}
          </BusyButton>
          <Anchor component="button" type="button" onClick={onBack}>
            {asked.back}
          </Anchor>
        </div>
      </form>
    </>
  );
}

interface LookProps {
  readonly about: "confirm" | "link" | "reset";
  readonly email: string;
  onBack(): void;
}

export function LookAtMail({ about, email, onBack }: LookProps) {
  const { asked: words } = useWords().account;
  return (
    <div className={styles.stack} role="status">
      <h2>{words.title}</h2>
      <p>{words[about](email)}</p>
      <p className={styles.soft}>{words.nothing}</p>
      <div>
        <Button variant="default" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </div>
  );
}
