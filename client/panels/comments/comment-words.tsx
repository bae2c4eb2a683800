/** The text of a comment, drawn: elements of our own for each mark, and nothing else. */
import { Fragment } from "react";
import { type Block, type Inline, readCommentText } from "#shared/comments/comment-text.ts";
import styles from "./comments.module.css";
import { type CommentsHere, nameNow } from "./here.ts";

interface Props {
  readonly text: string;
  readonly here: Pick<CommentsHere, "members" | "collaboration">;
}

export function CommentWords({ text, here }: Props) {
  return (
    <div className={styles.words}>
      {readCommentText(text).map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text that changes is read anew, its parts have no identity
        <BlockWords key={i} block={block} here={here} />
      ))}
    </div>
  );
}

function BlockWords({ block, here }: { readonly block: Block; readonly here: Props["here"] }) {
  if (block.is === "code") return <pre className={styles.pre}>{block.text}</pre>;
  if (block.is === "list") {
    const items = block.items.map((item, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <li key={i}>
        <InlineWords inlines={item} here={here} />
      </li>
    ));
    return block.from === null ? <ul>{items}</ul> : <ol start={block.from}>{items}</ol>;
  }
  return (
    <p>
      {block.lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Fragment key={i}>
          {i > 0 && <br />}
          <InlineWords inlines={line} here={here} />
        </Fragment>
      ))}
    </p>
  );
}

function InlineWords({ inlines, here }: { readonly inlines: readonly Inline[]; readonly here: Props["here"] }) {
  return inlines.map((inline, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Fragment key={i}>{drawn(inline, here)}</Fragment>
  ));
}

function drawn(inline: Inline, here: Props["here"]) {
  switch (inline.is) {
    case "text":
      return inline.text;
    case "code":
      return <code>{inline.text}</code>;
    case "bold":
      return (
        <strong>
          <InlineWords inlines={inline.children} here={here} />
        </strong>
      );
    case "italic":
      return (
        <em>
          <InlineWords inlines={inline.children} here={here} />
        </em>
      );
    case "link":
      return (
        <a href={inline.to} target="_blank" rel="noopener noreferrer nofollow">
          {inline.text}
        </a>
      );
    case "mention":
      return (
        <span className={styles.mention} data-me={inline.user === here.collaboration.me.id || undefined}>
          @{nameNow(here, inline.user) ?? inline.name}
        </span>
      );
  }
}
