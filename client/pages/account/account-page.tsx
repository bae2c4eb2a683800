/** My account: name, e-mail, password, where I am signed in, how I wish to be told. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ProblemMessage } from "#client/panels/problem-message.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { Account } from "#shared/wire/account.ts";
import plain from "../plain-page.module.css";
import { PlainPage } from "../plain-page.tsx";
import styles from "./account.module.css";
import { accountQuery, waysInQuery } from "./account-queries.ts";
import { ChangePassword } from "./change-password.tsx";
import { goOnAs } from "./identity.ts";
import { MyName } from "./my-name.tsx";
import { NoticeChoices } from "./notice-choices.tsx";
import { OpenIdButton } from "./open-id-button.tsx";
import { PersonalData } from "./personal-data.tsx";
import { SignOutDialog } from "./sign-out-dialog.tsx";
import { NewAccount } from "./sign-up-form.tsx";
import { SignedInPlaces } from "./signed-in-places.tsx";

export function AccountPage() {
  const { account: words, app, notices } = useWords();
  const account = useQuery(accountQuery);
  if (account.isError) {
    return (
      <PlainPage>
        <ProblemMessage error={account.error} />
      </PlainPage>
    );
  }
  if (account.data === undefined) {
    return (
      <PlainPage>
        <p className={plain.lead}>{app.loading}</p>
      </PlainPage>
    );
  }
  if (account.data === null) return <Stranger />;
  return (
    <PlainPage>
      <h1 className={plain.title}>{words.title}</h1>
      {account.data.confirmed ? (
        <p className={plain.lead}>{account.data.email}</p>
      ) : (
        <SaveAccess account={account.data} />
      )}
      <Section title={words.page.me}>
        <MyName account={account.data} />
      </Section>
      {account.data.confirmed && (
        <Section title={words.page.password}>
          <ChangePassword account={account.data} />
        </Section>
      )}
      <Section title={notices.choices.title}>
        <NoticeChoices />
      </Section>
      <Section title={words.page.places}>
        <SignedInPlaces />
      </Section>
      <Section title={words.data.title}>
        <PersonalData account={account.data} />
      </Section>
      <Leave account={account.data} />
    </PlainPage>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className={styles.section} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** A guest gives an address, and can come back from anywhere as who they are. */
function SaveAccess({ account }: { readonly account: Account }) {
  const { page: words } = useWords().account;
  const openId = useQuery(waysInQuery).data?.openId ?? null;
  return (
    <section aria-labelledby="save-access" style={{ marginTop: 24 }}>
      <h2 id="save-access">{words.guestTitle}</h2>
      <p className={plain.lead} style={{ marginBottom: 16 }}>
        {account.email === null ? words.guestLead : words.pending(account.email)}
      </p>
      <NewAccount submit={words.guestSubmit} onEntered={({ brought }) => goOnAs(afterEntering(brought?.guest))} />
      {openId !== null && (
        <div style={{ marginTop: 16 }}>
          <OpenIdButton label={words.openIdToo(openId)} next="/account" bring />
        </div>
      )}
    </section>
  );
}

/** The address may have had an account: whose it is, is here now, and is told what came along of the guest's. */
function afterEntering(guest: string | undefined): string {
  return guest === undefined ? "/account" : `/sign-in?then=/account&brought=${encodeURIComponent(guest)}`;
}

function Leave({ account }: { readonly account: Account }) {
  const words = useWords().account;
  const [leaving, setLeaving] = useState<"here" | "everywhere" | null>(null);
  return (
    <div className={`${styles.section} ${styles.actions}`}>
      <Button variant="default" onClick={() => setLeaving("here")}>
        {words.menu.signOut}
      </Button>
      <Button variant="subtle" onClick={() => setLeaving("everywhere")}>
        {words.page.everywhere}
      </Button>
      {leaving !== null && (
        <SignOutDialog account={account} everywhere={leaving === "everywhere"} onClose={() => setLeaving(null)} />
      )}
    </div>
  );
}

function Stranger() {
  const words = useWords().account;
  return (
    <PlainPage>
      <h1 className={plain.title}>{words.title}</h1>
      <p className={plain.lead}>{words.page.stranger}</p>
      <Button onClick={() => goOnAs("/sign-in?then=/account")}>{words.menu.signIn}</Button>
    </PlainPage>
  );
}
