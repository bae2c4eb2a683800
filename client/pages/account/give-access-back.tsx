/** For who lost everything: found by name or address, and given a link that lets them in once. */

import { TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { findPeople, makeWayIn } from "#client/api/account.ts";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import { LIMITS } from "#shared/model/limits.ts";
import type { KnownPerson } from "#shared/wire/account.ts";
import styles from "./account.module.css";

export function GiveAccessBack() {
  const { operator: words } = useWords().account;
  const [text, setText] = useState("");
  const finding = useMutation({ mutationFn: () => findPeople(text.trim()) });
  function submit(event: FormEvent) {
    event.preventDefault();
    finding.mutate();
  }
  return (
    <div className={styles.stack}>
      <p className={styles.soft}>{words.lostLead}</p>
      <form onSubmit={submit} className={styles.inline}>
        <TextInput
          required
          withAsterisk={false}
          pattern=".*\S.*"
          label={words.search}
          maxLength={LIMITS.nameLength}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <BusyButton type="submit" variant="default" loading={finding.isPending}>
          {words.find}
        </BusyButton>
      </form>
      {finding.isError && <ProblemMessage error={finding.error} />}
      {finding.data?.length === 0 && <p role="status">{words.nobody}</p>}
      <ul className={styles.list}>
        {finding.data?.map((person) => (
          <Found key={person.id} person={person} />
        ))}
      </ul>
    </div>
  );
}

function Found({ person }: { readonly person: KnownPerson }) {
  const { operator: words } = useWords().account;
  const making = useMutation({ mutationFn: () => makeWayIn(person.id) });
  return (
    <li className={styles.place} style={{ flexWrap: "wrap" }}>
      <span>
        {person.name}{" "}
        <span className={styles.soft}>
          {[person.email, person.spaces.join(", ") || words.noSpace].filter((part) => part !== null).join(" · ")}
        </span>
      </span>
      {making.isSuccess ? (
        <TextInput
          readOnly
          style={{ flexBasis: "100%" }}
          label={words.made(person.name)}
          value={new URL(making.data.path, window.location.origin).href}
          onFocus={(event) => event.currentTarget.select()}
        />
      ) : (
        <BusyButton
          variant="default"
          size="compact-sm"
          aria-label={words.makeFor(person.name)}
          loading={making.isPending}
          onClick={() => making.mutate()}
        >
          {words.make}
        </BusyButton>
      )}
      {making.isError && <ProblemMessage error={making.error} />}
    </li>
  );
}
