/** All open questions of a space, one after the other. */
import { useWords } from "#client/ui/words.tsx";
import type { SpaceId } from "#shared/model/ids.ts";
import { PlainPage } from "../plain-page.tsx";

export function QuestionsPage({ space }: { readonly space: SpaceId }) {
  const words = useWords().questions;
  return (
    <PlainPage>
      <h1 data-of={space}>{words.title}</h1>
    </PlainPage>
  );
}
