/** Who is in a space and as what; invitations, tokens, what was done. */
import { useWords } from "#client/ui/words.tsx";
import type { SpaceId } from "#shared/model/ids.ts";
import { PlainPage } from "../plain-page.tsx";

export function MembersPage({ space }: { readonly space: SpaceId }) {
  const words = useWords().members;
  return (
    <PlainPage>
      <h1 data-of={space}>{words.title}</h1>
    </PlainPage>
  );
}
