/** Signing in, and making an account. */
import { useWords } from "#client/ui/words.tsx";
import { PlainPage } from "../plain-page.tsx";

export function SignInPage() {
  const words = useWords().account;
  return (
    <PlainPage>
      <h1>{words.title}</h1>
    </PlainPage>
  );
}
