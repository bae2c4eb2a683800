/** What is public: since when, by whom, whether it was approved, and its address. */
import { Button } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useState } from "react";
import { publicAddresses } from "#client/api/approval.ts";
import { CopyButton } from "#client/ui/copy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import type { ReviewStep } from "#shared/wire/approval.ts";
import type { Review } from "#shared/wire/review.ts";
import styles from "./approval.module.css";
import type { Decision } from "./decide-dialog.tsx";
import { useTellers } from "./moment.ts";
import { NoteForm } from "./step-buttons.tsx";

interface Props {
  readonly dataset: DatasetId;
  readonly review: Review;
  isPossible(step: ReviewStep): boolean;
  onDecide(decision: Decision): void;
}

export function PublicationPart({ dataset, review, isPossible, onDecide }: Props) {
  const words = useWords().approval;
  const [writing, setWriting] = useState<"publish" | "publish-current" | "take-back-publication" | null>(null);
  const { published } = review;
  const isOwner = isPossible("publish-unapproved");
  return (
    <section className={styles.section} aria-label={words.publication.title}>
      <h3 className={styles.heading}>{words.publication.title}</h3>
      {published === null ? (
        <p className={styles.soft}>{isOwner ? words.publication.noneOwner : words.publication.none}</p>
      ) : (
        <Published dataset={dataset} published={published} review={review} />
      )}
      {writing !== null && isPossible(writing) ? (
        <>
          {writing === "take-back-publication" && <p>{words.publication.takeBackHint}</p>}
          {writing === "publish-current" && <p className={styles.look}>{words.publication.currentHint}</p>}
          <NoteForm dataset={dataset} step={writing} onDone={() => setWriting(null)} />
        </>
      ) : (
        <div className={styles.stepButtons}>
          {isPossible("publish") && <Button onClick={() => setWriting("publish")}>{words.steps.publish}</Button>}
          {isPossible("take-back-publication") && (
            <Button variant="default" onClick={() => setWriting("take-back-publication")}>
              {words.steps["take-back-publication"]}
            </Button>
          )}
          {isOwner && (
            <button type="button" className={styles.quietLink} onClick={() => onDecide("publish-unapproved")}>
              {words.steps["publish-unapproved"]}
            </button>
          )}
          {isPossible("publish-current") && (
            <button type="button" className={styles.quietLink} onClick={() => setWriting("publish-current")}>
              {words.steps["publish-current"]}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

interface PublishedProps {
  readonly dataset: DatasetId;
  readonly published: NonNullable<Review["published"]>;
  readonly review: Review;
}

function Published({ dataset, published, review }: PublishedProps) {
  const words = useWords().approval.publication;
  const { who, when } = useTellers();
  const addresses = publicAddresses(dataset);
  const isLatest = review.approved?.version === published.version;
  return (
    <>
      <p className={styles.plain}>{words.public(who(published.by), when(published.at))}</p>
      {published.version === null ? (
        <p className={styles.look}>{words.current}</p>
      ) : published.approved ? (
        <p className={styles.soft}>{isLatest ? words.isApproved : words.isOlder}</p>
      ) : (
        <>
          <p className={styles.look}>{words.unapproved}</p>
          <blockquote className={styles.quote}>{published.reason}</blockquote>
        </>
      )}
      <p className={styles.soft}>{words.never}</p>
      <ul className={styles.addresses}>
        <li>
          <a href={addresses.page} target="_blank" rel="noreferrer" className={styles.link}>
            {words.page} <IconExternalLink size={14} aria-hidden />
          </a>
        </li>
        <li>
          <a href={addresses.file} className={styles.link}>
            {words.file}
          </a>
          <CopyButton size="compact-sm" text={addresses.file} label={words.copy} />
        </li>
        <li>
          <a href={addresses.json} target="_blank" rel="noreferrer" className={styles.link}>
            {words.json}
          </a>
          <CopyButton size="compact-sm" text={addresses.json} label={words.copyJson} />
        </li>
      </ul>
    </>
  );
}
