/** The name others see. */

import { TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { renameMe } from "#client/api/account.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import { LIMITS } from "#shared/model/limits.ts";
import type { Account } from "#shared/wire/account.ts";
import plain from "../plain-page.module.css";
import styles from "./account.module.css";

export function MyName({ account }: { readonly account: Account }) {
  const { page: words, fields } = useWords().account;
  const queries = useQueryClient();
  const [name, setName] = useState(account.person.name);
  const renaming = useMutation({
    mutationFn: () => renameMe(name.trim()),
    onSuccess: () => queries.invalidateQueries(),
  });
  function submit(event: FormEvent) {
    event.preventDefault();
    renaming.mutate();
  }
  return (
    <form onSubmit={submit} className={plain.form}>
      <div className={styles.inline}>
        <TextInput
          required
          withAsterisk={false}
          pattern=".*\S.*"
          autoComplete="given-name"
          label={fields.name}
          maxLength={LIMITS.nameLength}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <BusyButton
          type="submit"
          variant="default"
          loading={renaming.isPending}
          disabled={name.trim() === account.person.name}
        >
          {words.rename}
        </BusyButton>
      </div>
      {renaming.isError && <ProblemMessage error={renaming.error} />}
      <span role="status">{renaming.isSuccess && words.renamed}</span>
    </form>
  );
}
