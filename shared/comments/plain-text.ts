/** A comment without its marks, on one line: for a notice, a hover, a search. */
import type { UserId } from "../model/ids.ts";
import { LIMITS } from "../model/limits.ts";
import { type Block, type Inline, readCommentText } from "./comment-text.ts";

/** `nameOf`: what someone is called now; as they were called when it was written where it knows nothing. Of a text longer than a comment may be, the beginning. */
export function plainText(text: string, nameOf: (user: UserId) => string | undefined = () => undefined): string {
  const spell = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline) => {
        if (inline.is === "mention") return `@${nameOf(inline.user) ?? inline.name}`;
        return "children" in inline ? spell(inline.children) : inline.text;
      })
      .join("");
  const lines = (block: Block): string[] => {
    if (block.is === "code") return [block.text];
    return (block.is === "list" ? block.items : block.lines).map(spell);
  };
  return readCommentText(text.slice(0, LIMITS.commentLength)).flatMap(lines).join(" ").replace(/\s+/g, " ").trim();
}
