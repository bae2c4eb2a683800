/** The page of what is published: what it is, how much, since when, and the file. No script, nothing from elsewhere. */
import { createQuantities } from "#shared/i18n/quantities.ts";
import { type Language, WORDS } from "#shared/i18n/words.ts";

export interface PublicDataset {
  readonly name: string;
  /** ms since 1970 */
  readonly at: number;
  readonly rows: number;
  readonly columns: number;
  /** what it was checked against; null: nothing */
  readonly schema: { readonly title: string; readonly version: string | null; readonly edited: boolean } | null;
  readonly bytes: number;
  /** address of the file, and of its rows as JSON */
  readonly file: string;
  readonly json: string;
  /** it is the table as it is, whatever it becomes */
  readonly follows: boolean;
}

const UNITS = { fr: ["octets", "ko", "Mo", "Go"], en: ["bytes", "kB", "MB", "GB"] } as const;
const LOCALES = { fr: "fr-FR", en: "en-GB" } as const;

export function publicPage(
  { name, at, rows, columns, schema, bytes, file, json, follows }: PublicDataset,
  language: Language,
  styleNonce: string,
): string {
  const words = WORDS[language].approval.publicPage;
  const day = new Date(at).toLocaleDateString(LOCALES[language], { day: "numeric", month: "long", year: "numeric" });
  const { inBytes } = createQuantities(language, UNITS[language]);
  return page(
    name,
    `<h1>${inHtml(name)}</h1>
<dl>
<dt>${words.updated}</dt><dd><time datetime="${new Date(at).toISOString()}">${day}</time></dd>
<dt>${words.size}</dt><dd>${words.sizeOf(rows, columns)}</dd>
<dt>${words.format}</dt><dd>${words.csv}</dd>${
      schema === null
        ? ""
        : `\n<dt>${words.schema}</dt><dd>${inHtml(words.schemaOf(schema.title, schema.version, schema.edited))}</dd>`
    }
</dl>
<p><a class="download" href="${file}">${words.download(inBytes(bytes))}</a></p>
<p class="soft">${follows ? words.current : words.address}</p>
<h2>${words.addresses}</h2>
<dl>
<dt>CSV</dt><dd><a href="${file}"><code>${file}</code></a></dd>
<dt>JSON</dt><dd><a href="${json}"><code>${json}?page=1&amp;page_size=100</code></a><br><span class="soft">${words.json}</span></dd>
</dl>
<p class="soft">${words.forPrograms}</p>`,
    language,
    styleNonce,
  );
}

export function notPublicPage(language: Language, styleNonce: string): string {
  const words = WORDS[language].approval.publicPage;
  return page(words.notPublic, `<h1>${words.notPublic}</h1>\n<p>${words.notPublicSentence}</p>`, language, styleNonce);
}

function page(title: string, body: string, language: Language, styleNonce: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/mark.svg">
<title>${inHtml(title)}</title>
<style nonce="${styleNonce}">
:root { color-scheme: light dark; --paper: #fcfbf8; --ink: #1b1f20; --soft: #565d5e; --line: #e3e0d9; --accent: #0f5a5e; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --paper: #15191a; --ink: #eceae5; --soft: #a5acad; --line: #2c3233; --accent: #6fc7c6; --on-accent: #0d1f20; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 "Inter Variable", Inter, system-ui, sans-serif; }
main { max-width: 40rem; margin: 12vh auto; padding: 0 1.5rem; }
h1 { font-size: 1.75rem; line-height: 1.3; margin: 0 0 1.5rem; overflow-wrap: anywhere; }
h2 { font-size: 1rem; margin: 2.5rem 0 1rem; } code { font-size: .875rem; overflow-wrap: anywhere; } a { color: var(--accent); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .5rem 2rem; margin: 0 0 2rem; padding: 1.25rem 0; border: solid var(--line); border-width: 1px 0; }
dt, .soft { color: var(--soft); } dd { margin: 0; } .soft { font-size: .875rem; }
a.download { display: inline-block; padding: .75rem 1.25rem; border-radius: 6px; background: var(--accent); color: var(--on-accent); font-weight: 500; text-decoration: none; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function inHtml(raw: string): string {
  return raw.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
