/** The page that shows the description of the API to people: no script, nothing from elsewhere. */
import { type Language, WORDS } from "#shared/i18n/words.ts";
import { PROBLEMS, type ProblemCode } from "#shared/wire/problem.ts";

/** The little we read of an OpenAPI document. */
export interface ApiDescription {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string | undefined };
  readonly paths?: Readonly<Record<string, unknown>> | undefined;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> | undefined } | undefined;
}

/** stands for the arguments of any problem */
const ELLIPSES = Object.fromEntries(
  ["limit", "count", "line", "column", "byte", "encoding", "reason", "address", "name"].map((name) => [name, "…"]),
);

const METHODS = ["get", "post", "put", "patch", "delete"];

export function docsPage(api: ApiDescription, language: Language, styleNonce: string): string {
  const routes = Object.entries(api.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = isRecord(item) ? item[method] : undefined;
      return isRecord(operation) ? [routeSection(method, path, operation)] : [];
    }),
  );
  const schemas = Object.entries(api.components?.schemas ?? {}).map(([name, schema]) => details(name, schema));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${inHtml(api.info.title)}</title>
<style nonce="${styleNonce}">
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
code, pre { font: 14px/1.4 ui-monospace, monospace; } pre { overflow: auto; background: #f4f4f4; padding: .75rem; }
section { border-top: 1px solid #ddd; padding: .5rem 0; } h3 { margin: .5rem 0; font-weight: 600; }
table { border-collapse: collapse; } td, th { text-align: left; padding: .25rem .75rem; border-bottom: 1px solid #eee; vertical-align: top; }
</style>
</head>
<body>
<h1>${inHtml(api.info.title)} ${inHtml(api.info.version)}</h1>
<p>${inHtml(api.info.description ?? "")} <a href="/api/v1/openapi.json">openapi.json</a></p>
${routes.join("\n")}
<h2>Bodies</h2>
${schemas.join("\n")}
<h2>Problems</h2>
<table><tr><th>code</th><th>status</th><th></th></tr>
${problemRows(language)}
</table>
</body>
</html>
`;
}

function routeSection(method: string, path: string, operation: Readonly<Record<string, unknown>>): string {
  const { summary, description, ...rest } = operation;
  return `<section><h3><code>${method.toUpperCase()} ${inHtml(path)}</code> ${inHtml(text(summary))}</h3>
<p>${inHtml(text(description))}</p>${details("OpenAPI", rest)}</section>`;
}

function problemRows(language: Language): string {
  return Object.entries(PROBLEMS)
    .map(([code, { status }]) => {
      const sentence = WORDS[language].problems[code as ProblemCode](ELLIPSES);
      return `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td><td>${inHtml(sentence)}</td></tr>`;
    })
    .join("\n");
}

function details(title: string, value: unknown): string {
  return `<details><summary>${inHtml(title)}</summary><pre>${inHtml(JSON.stringify(value, null, 2))}</pre></details>`;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function inHtml(raw: string): string {
  return raw.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
