/** Behind a link of a letter, or of the operator: it works once, so it is used on a click, not by whatever looks at the address. */

import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { confirmAddress, enterByLink, enterByWayIn, resetPassword } from "#client/api/account.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { Entered } from "#shared/wire/account.ts";
import plain from "../plain-page.module.css";
import { PlainPage } from "../plain-page.tsx";
import { accountQuery } from "./account-queries.ts";
import { BringField, useBringing } from "./bring-field.tsx";
import { goOnAs } from "./identity.ts";
import { PasswordField } from "./password-field.tsx";

export interface Link {
  readonly kind: "confirm" | "enter" | "reset" | "way";
  readonly token: string;
}

/** The link in the fragment of an address; null: there is none. */
export function readLink(hash: string): Link | null {
  const [kind, token] = [...new URLSearchParams(hash.slice(1))][0] ?? [];
  if (token === undefined || token === "") return null;
  switch (kind) {
    case "confirm":
    case "enter":
    case "reset":
    case "way":
      return { kind, token };
    default:
      return null;
  }
}

interface Props {
  readonly link: Link;
  onEntered(entered: Entered): void;
}

export function OpenedLink({ link, onEntered }: Props) {
  return (
    <PlainPage>
      {link.kind === "confirm" ? <Confirm {...link} /> : <Enter link={link} onEntered={onEntered} />}
    </PlainPage>
  );
}

function Confirm({ token }: { readonly token: string }) {
  const { opened: words, signIn } = useWords().account;
  const queries = useQueryClient();
  const confirming = useMutation({
    mutationFn: () => confirmAddress(token),
    onSuccess: () => queries.invalidateQueries({ queryKey: accountQuery.queryKey }),
  });
  if (confirming.isSuccess) {
    const { email, signedIn } = confirming.data;
    return (
      <div role="status">
        <h1 className={plain.title}>{words.confirmed(email)}</h1>
        <p className={plain.lead}>{signedIn ? words.keptNow : words.signInNow}</p>
        <Button onClick={() => goOnAs(signedIn ? "/" : "/sign-in")}>{signedIn ? signIn.goOn : signIn.submit}</Button>
      </div>
    );
  }
  return (
    <>
      <h1 className={plain.title}>{words.confirmTitle}</h1>
      <div className={plain.form} style={{ marginTop: 24 }}>
        {confirming.isError && <ProblemMessage error={confirming.error} />}
        <div>
          <BusyButton loading={confirming.isPending} onClick={() => confirming.mutate()}>
            {words.confirm}
          </BusyButton>
        </div>
      </div>
    </>
  );
}

function Enter({ link, onEntered }: Props) {
  const { opened: words, fields } = useWords().account;
  const bringing = useBringing();
  const account = useQuery(accountQuery).data ?? null;
  const [password, setPassword] = useState("");
  const isReset = link.kind === "reset";
  const entering = useMutation({
    mutationFn: () => {
      const given = { token: link.token, bring: bringing.bring };
      if (isReset) return resetPassword({ ...given, password });
      return link.kind === "way" ? enterByWayIn(given) : enterByLink(given);
    },
    onSuccess: onEntered,
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    entering.mutate();
  }
  return (
    <>
      <h1 className={plain.title}>{isReset ? words.resetTitle : words.enterTitle}</h1>
      <p className={plain.lead}>{isReset ? words.resetLead : words.enterLead}</p>
      <form onSubmit={submit} className={plain.form}>
        {isReset && (
          <PasswordField
            label={fields.newPassword}
            about={account === null ? [] : [account.person.name, account.email ?? ""]}
            value={password}
            onChange={setPassword}
          />
        )}
        <BringField bringing={bringing} />
        {entering.isError && <ProblemMessage error={entering.error} />}
        <div>
          <BusyButton type="submit" loading={entering.isPending}>
            {isReset ? words.reset : words.enter}
          </BusyButton>
        </div>
      </form>
    </>
  );
}
