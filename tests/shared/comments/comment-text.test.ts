import { describe, expect, it } from "vitest";
import { type Block, type Inline, readCommentText } from "#shared/comments/comment-text.ts";
import { literalText } from "#shared/comments/literal-text.ts";
import { plainText } from "#shared/comments/plain-text.ts";
import { LIMITS } from "#shared/model/limits.ts";

const ANA = "a".repeat(20);

/** A tree as a line: `<b>` for bold, and so on; what is between is text. */
const drawn = (blocks: readonly Block[]): string => blocks.map(drawBlock).join("|");
const drawBlock = (block: Block): string => {
  if (block.is === "code") return `<pre>${block.text}</pre>`;
  if (block.is === "list") return `<${block.from ?? "ul"}>${block.items.map(drawLine).join(";")}`;
  return `<p>${block.lines.map(drawLine).join("⏎")}`;
};
const drawLine = (inlines: readonly Inline[]): string => inlines.map(drawInline).join("");
const drawInline = (inline: Inline): string => {
  switch (inline.is) {
    case "text":
      return inline.text;
    case "code":
      return `<c>${inline.text}</c>`;
    case "link":
      return `<a ${inline.to}>${inline.text}</a>`;
    case "mention":
      return `<@${inline.user}>${inline.name}</@>`;
    case "bold":
      return `<b>${drawLine(inline.children)}</b>`;
    case "italic":
      return `<i>${drawLine(inline.children)}</i>`;
  }
};

describe("the text of a comment", () => {
  it.each([
    ["is text", "Bonjour", "<p>Bonjour"],
    ["keeps its line ends", "un\ndeux\r\ntrois", "<p>un⏎deux⏎trois"],
    ["has paragraphs", "un\n\n\ndeux", "<p>un|<p>deux"],
    ["can be bold", "**gras** et **très gras**", "<p><b>gras</b> et <b>très gras</b>"],
    ["can be italic", "*un* et _deux_", "<p><i>un</i> et <i>deux</i>"],
    ["can be bold and italic", "**gras et _penché_**", "<p><b>gras et <i>penché</i></b>"],
    ["can be code, marks inside left as they are", "`a * b * c`", "<p><c>a * b * c</c>"],
    ["can be a block of code", "voici\n```\n- a\n  b\n```\nfin", "<p>voici|<pre>- a\n  b</pre>|<p>fin"],
    ["closes a block of code at its end", "```\na", "<pre>a</pre>"],
    ["has lists", "- un\n- *deux*\nfin", "<ul>un;<i>deux</i>|<p>fin"],
    ["has numbered lists", "2. un\n3. deux", "<2>un;deux"],
    ["does not take a year for a list", "2024. C’était hier", "<p>2024. C’était hier"],
    ["has links", "[ici](https://a.fr/b?c=d)", "<p><a https://a.fr/b?c=d>ici</a>"],
    ["has mail links", "[écrire](mailto:a@b.fr)", "<p><a mailto:a@b.fr>écrire</a>"],
    ["sees addresses as phones begin a sentence", "Https://a.fr/b", "<p><a Https://a.fr/b>Https://a.fr/b</a>"],
    ["sees addresses", "voir https://a.fr/b_c_d.", "<p>voir <a https://a.fr/b_c_d>https://a.fr/b_c_d</a>."],
    ["leaves the bracket after an address", "(http://a.fr)", "<p>(<a http://a.fr>http://a.fr</a>)"],
    ["names people", `@[Ana Maria](${ANA}), oui`, `<p><@${ANA}>Ana Maria</@>, oui`],
    ["leaves a product alone", "2 * 3 * 4", "<p>2 * 3 * 4"],
    ["leaves names of fields alone", "code_insee_2024 et nom_", "<p>code_insee_2024 et nom_"],
    ["leaves what is not closed", "**gras et `code", "<p>**gras et `code"],
    ["leaves an empty mark", "**** et ``", "<p>**** et ``"],
    [
      "takes a backslash before a mark",
      "\\*pas\\* \\[ici\\](https://a.fr)",
      "<p>*pas* [ici](<a https://a.fr>https://a.fr</a>)",
    ],
    ["is empty when it is blank", " \n ", ""],
  ])("%s", (_, text, expected) => {
    expect(drawn(readCommentText(text))).toBe(expected);
  });

  it.each([
    "[x](javascript:alert(1))",
    "[x](data:text/html,<script>)",
    "[x](JaVaScRiPt:alert)",
    "[x](//a.fr)",
    "[x](file:///etc/passwd)",
    `@[x](${"A".repeat(20)})`,
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
  ])("leads nowhere else: %s is text", (text) => {
    expect(JSON.stringify(readCommentText(text))).not.toMatch(/"is":"(link|mention)"/);
    expect(drawn(readCommentText(text))).toBe(`<p>${text}`);
  });

  it.each([
    ...["*", "**a", "_", "`", "[", "[](", "@[", "- ", "\\", "http://", "*a_b"],
    ...["_a ", "**a ", "*a ", "[a", "http:///;", "http://a...", "```\n"],
  ])("of nothing but %s, far longer than it may be, is read all the same", (mark) => {
    const text = mark.repeat((60 * LIMITS.commentLength) / mark.length);
    expect(readCommentText(text).length).toBeGreaterThanOrEqual(0);
  });

  it("is one plain line for a notice, people by the name they have now", () => {
    const text = `**Bonjour** @[Ana](${ANA}),\n\n- voir [ici](https://a.fr)\n- \`code\``;
    expect(plainText(text)).toBe("Bonjour @Ana, voir ici code");
    expect(plainText(text, () => "Anna")).toBe("Bonjour @Anna, voir ici code");
  });

  it.each([
    "2*3*4",
    "mercredi",
    "- a",
    "1. un\n2) deux",
    "`x` **y** _z_ \\",
    `@[Ana](${ANA})`,
    "[ici](https://a.fr/b_c_d)",
    "```\na\n```",
  ])("of a value is that value: %s", (value) => {
    const text = (inlines: readonly Inline[]) => inlines.map((one) => ("text" in one ? one.text : "?")).join("");
    const read = readCommentText(literalText(value)).map((block) => (block.is === "paragraph" ? block.lines : []));
    expect(read.flat().map(text).join("\n")).toBe(value);
    expect(JSON.stringify(read)).not.toMatch(/"is":"(mention|bold|italic|code)"/);
  });

  it.each(["a", "*", "\\", "😀", "@"])(
    "of a value of nothing but %s is never longer than a comment, nor cut in half",
    (piece) => {
      const text = literalText(piece.repeat(20_000));
      expect(text.length).toBeLessThanOrEqual(LIMITS.commentLength);
      expect(() => encodeURIComponent(text)).not.toThrow();
      expect(plainText(text)).toMatch(new RegExp(`^[${piece === "\\" ? "\\\\" : piece}]+…$`, "u"));
    },
  );
});
