/** Changing a password: for who knows the present one, or has none yet. */

import { PasswordInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { changePassword } from "#client/api/account.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { Account } from "#shared/wire/account.ts";
import plain from "../plain-page.module.css";
import { PasswordField } from "./password-field.tsx";

export function ChangePassword({ account }: { readonly account: Account }) {
  const { page: words, fields } = useWords().account;
  const queries = useQueryClient();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const changing = useMutation({
    mutationFn: () => changePassword({ current: account.password ? current : null, next }),
    onSuccess: async () => {
      setCurrent("");
      setNext("");
      await queries.invalidateQueries();
    },
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    changing.mutate();
  }
  return (
    <form onSubmit={submit} className={plain.form}>
      {/* so that who keeps passwords for people knows whose this is */}
      <input type="hidden" autoComplete="username" value={account.email ?? ""} readOnly />
      {account.password ? (
        <PasswordInput
          required
          withAsterisk={false}
          autoComplete="current-password"
          label={fields.present}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      ) : (
        <p style={{ margin: 0 }}>{words.passwordFirst}</p>
      )}
      <PasswordField
        label={fields.newPassword}
        about={[account.person.name, account.email ?? ""]}
        value={next}
        onChange={setNext}
      />
      {changing.isError && <ProblemMessage error={changing.error} />}
      <span role="status">{changing.isSuccess && words.passwordChanged}</span>
      <div>
        <BusyButton type="submit" variant="default" loading={changing.isPending}>
          {account.password ? words.passwordChange : words.passwordSet}
        </BusyButton>
      </div>
    </form>
  );
}
