/** The frame of a page that anyone may open: its head, for browsers and search engines, and how it looks in light and in dark. */
import type { Language } from "#shared/i18n/words.ts";

interface PublicFrame {
  readonly title: string;
  readonly body: string;
  readonly language: Language;
  readonly styleNonce: string;
  /** what search engines and those who pass the link on say of it */
  readonly summary?: string;
  /** its whole address */
  readonly page?: string;
  /** linked data about it */
  readonly data?: object;
}

const STYLE = `:root { color-scheme: light dark; --paper: #fcfbf8; --raised: #fff; --ink: #1b1f20; --soft: #565d5e; --line: #e3e0d9; --accent: #0f5a5e; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --paper: #15191a; --raised: #1b2021; --ink: #eceae5; --soft: #a5acad; --line: #2c3233; --accent: #6fc7c6; --on-accent: #0d1f20; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 "Inter Variable", Inter, system-ui, sans-serif; }
main { max-width: 52rem; margin: clamp(2rem, 8vh, 5rem) auto; padding: 0 1.5rem; }
h1 { font-size: 1.75rem; line-height: 1.3; margin: 0 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1rem; margin: 2.5rem 0 .75rem; } h2 .soft { font-weight: 400; margin-left: .5rem; }
.lead { max-width: 65ch; margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
code { font-size: .875rem; overflow-wrap: anywhere; } a { color: var(--accent); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .5rem 2rem; margin: 0; padding: 1rem 0; border: solid var(--line); border-width: 1px 0; }
dl.facts { margin: 1.5rem 0; }
dt, .soft { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; } .soft { font-size: .875rem; }
a.download { display: inline-block; padding: .75rem 1.25rem; border-radius: 6px; background: var(--accent); color: var(--on-accent); font-weight: 500; text-decoration: none; }
a:focus-visible, .scroller:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.scroller { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); }
table { border-collapse: collapse; width: max-content; min-width: 100%; font-size: .875rem; font-variant-numeric: tabular-nums; }
th, td { padding: .5rem .75rem; text-align: left; vertical-align: top; max-width: 18rem; overflow-wrap: break-word; }
tr + tr > *, tbody tr > * { border-top: 1px solid var(--line); } thead th { color: var(--soft); font-weight: 500; white-space: nowrap; }
th[scope="row"] { font-weight: 500; } th[scope="row"] .soft { font-weight: 400; } table.columns { width: 100%; } table.columns > * > * > * { max-width: none; overflow-wrap: anywhere; } table.columns th:first-child { width: 35%; } table.columns td { white-space: pre-line; }
@media (max-width: 34rem) { main { padding: 0 1rem; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .75rem; } dd:last-child { margin: 0; } a.download { display: block; text-align: center; } }
@media print { .download { display: none; } .scroller { overflow: visible; } }`;

export function publicFrame({ title, body, language, styleNonce, summary, page, data }: PublicFrame): string {
  const about = [
    summary === undefined ? "" : `<meta name="description" content="${inHtml(summary)}">`,
    page === undefined ? "" : `<link rel="canonical" href="${inHtml(page)}">`,
    summary === undefined
      ? ""
      : `<meta property="og:type" content="website">\n<meta property="og:title" content="${inHtml(title)}">\n<meta property="og:description" content="${inHtml(summary)}">`,
    // what it holds is never run: no policy of scripts is about it
    data === undefined ? "" : `<script type="application/ld+json">${inScript(data)}</script>`,
  ].filter((line) => line !== "");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/mark.svg">
<title>${inHtml(title)}</title>
${about.map((line) => `${line}\n`).join("")}<style nonce="${styleNonce}">
${STYLE}
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

export function inHtml(raw: string): string {
  return raw.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Nothing in it ends the element, whatever the names are. */
function inScript(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
