/** My account: name, e-mail, password, sessions, notices, my data. */
import { useWords } from "#client/ui/words.tsx";
import { PlainPage } from "../plain-page.tsx";

export function AccountPage() {
  const words = useWords().account;
  return (
    <PlainPage>
      <h1>{words.title}</h1>
    </PlainPage>
  );
}
