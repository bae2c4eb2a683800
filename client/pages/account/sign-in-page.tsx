/** Signing in, making an account, and what links of letters lead to. */
import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import { type Entered, ownPath } from "#shared/wire/account.ts";
import plain from "../plain-page.module.css";
import { PlainPage } from "../plain-page.tsx";
import styles from "./account.module.css";
import { accountQuery } from "./account-queries.ts";
import { AskLetterForm } from "./ask-letter-form.tsx";
import { goOnAs } from "./identity.ts";
import { OpenedLink, readLink } from "./opened-link.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { SignUpForm } from "./sign-up-form.tsx";

export type Way = "sign-in" | "sign-up" | "link" | "forgotten";

export function SignInPage() {
  const words = useWords().account;
  const [asked] = useState(() => new URLSearchParams(window.location.search));
  const [link] = useState(() => readLink(window.location.hash));
  const [way, setWay] = useState<Way>("sign-in");
  const [entered, setEntered] = useState<Entered["brought"] | null>(null);
  const [again, setAgain] = useState(false);
  const account = useQuery(accountQuery);
  const queries = useQueryClient();
  const next = ownPath(asked.get("then"));
  const brought = asked.get("brought");

  // what opens an account must not stay in the history of a shared computer
  useEffect(() => {
    if (link !== null) window.history.replaceState(window.history.state, "", window.location.pathname);
  }, [link]);

  function arrive(answer: Entered) {
    if (answer.brought === null) return goOnAs(next);
    setEntered(answer.brought);
    void queries.invalidateQueries();
  }

  if (entered !== null) return <Brought guest={entered.guest} spaces={entered.spaces} next={next} />;
  if (brought !== null) return <Brought guest={brought} spaces={[]} next={next} />;
  if (link !== null) return <OpenedLink link={link} onEntered={arrive} />;
  if (account.data?.confirmed === true && !again) {
    return (
      <PlainPage>
        <h1 className={plain.title}>{words.signIn.already(account.data.person.name)}</h1>
        <div className={styles.actions}>
          <Button onClick={() => goOnAs(next)}>{words.signIn.goOn}</Button>
          <Button variant="default" onClick={() => setAgain(true)}>
            {words.signIn.other}
          </Button>
        </div>
      </PlainPage>
    );
  }
  return (
    <PlainPage>
      {way === "sign-in" && (
        <SignInForm next={next} failed={asked.get("problem") !== null} onEntered={arrive} onWay={setWay} />
      )}
      {way === "sign-up" && <SignUpForm onEntered={arrive} onWay={setWay} />}
      {(way === "link" || way === "forgotten") && <AskLetterForm way={way} onBack={() => setWay("sign-in")} />}
    </PlainPage>
  );
}

interface BroughtProps {
  readonly guest: string;
  readonly spaces: readonly string[];
  readonly next: string;
}

/** What came along, and what did not. */
function Brought({ guest, spaces, next }: BroughtProps) {
  const words = useWords().account;
  return (
    <PlainPage>
      <h1 className={plain.title}>{words.brought.title}</h1>
      <p className={plain.lead} role="status">
        {spaces.length === 0 ? words.brought.some : words.brought.spaces(spaces)} {words.brought.past(guest)}
      </p>
      <Button onClick={() => goOnAs(next)}>{words.signIn.goOn}</Button>
    </PlainPage>
  );
}
