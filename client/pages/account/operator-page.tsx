/** Behind the link printed at the first start: who opens it becomes the operator of this server. */

import { Anchor, Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { becomeOperator } from "#client/api/account.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import { LIMITS } from "#shared/model/limits.ts";
import plain from "../plain-page.module.css";
import { PlainPage } from "../plain-page.tsx";
import styles from "./account.module.css";
import { accountQuery } from "./account-queries.ts";

export function OperatorPage({ token }: { readonly token: string }) {
  const { operator: words, fields, menu, signIn } = useWords().account;
  const queries = useQueryClient();
  const here = useQuery(accountQuery).data ?? null;
  const [given, setGiven] = useState("");
  const name = here?.person.name ?? given;
  const becoming = useMutation({
    mutationFn: () => becomeOperator({ token, name: name.trim() }),
    onSuccess: () => queries.invalidateQueries(),
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    becoming.mutate();
  }
  if (becoming.isSuccess) {
    return (
      <PlainPage>
        <div role="status">
          <h1 className={plain.title}>{words.done}</h1>
          {!becoming.data.confirmed && <p className={plain.lead}>{words.saveFirst}</p>}
        </div>
        <div className={styles.actions}>
          {!becoming.data.confirmed && (
            <Button component={Link} to="/account">
              {menu.save}
            </Button>
          )}
          <Button component={Link} to="/operator" variant={becoming.data.confirmed ? "filled" : "default"}>
            {words.title}
          </Button>
        </div>
      </PlainPage>
    );
  }
  return (
    <PlainPage>
      <h1 className={plain.title}>{words.becomeTitle}</h1>
      <p className={plain.lead}>{words.becomeLead}</p>
      <form onSubmit={submit} className={plain.form}>
        {here === null && (
          <TextInput
            required
            withAsterisk={false}
            data-autofocus
            pattern=".*\S.*"
            autoComplete="given-name"
            label={fields.name}
            maxLength={LIMITS.nameLength}
            value={given}
            onChange={(event) => setGiven(event.currentTarget.value)}
          />
        )}
        {becoming.isError && <ProblemMessage error={becoming.error} />}
        <div className={styles.actions}>
          <BusyButton type="submit" loading={becoming.isPending}>
            {here === null ? words.become : words.becomeAs(here.person.name)}
          </BusyButton>
          {here === null && <Anchor href={`/sign-in?then=/operator/${token}`}>{signIn.haveOne}</Anchor>}
        </div>
      </form>
    </PlainPage>
  );
}
