/** Behind the link printed at the first start: who opens it becomes the operator of this server. */
import { useWords } from "#client/ui/words.tsx";
import { PlainPage } from "../plain-page.tsx";

export function OperatorPage({ token }: { readonly token: string }) {
  const words = useWords().account;
  return (
    <PlainPage>
      <h1 data-of={token}>{words.title}</h1>
    </PlainPage>
  );
}
