/** All my spaces and their datasets at a glance. */
import { useWords } from "#client/ui/words.tsx";
import { PlainPage } from "../plain-page.tsx";

export function OverviewPage() {
  const words = useWords().overview;
  return (
    <PlainPage>
      <h1>{words.title}</h1>
    </PlainPage>
  );
}
