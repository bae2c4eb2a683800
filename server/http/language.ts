/** The language a browser asks for. */
import type { Context } from "hono";
import { type Language, WORDS } from "#shared/i18n/words.ts";
import type { HttpParts } from "./parts.ts";

/** The first of our languages in order of preference (RFC 9110 §12.5.4); `otherwise` when it wants none of them. */
export function languageFor(acceptLanguage: string | undefined, otherwise: Language): Language {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find((text) => text !== undefined);
      return { language: tag.toLowerCase().split("-")[0] ?? "", quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) if (isOurs(language)) return language;
  return otherwise;
}

/** The language to answer this request in. */
export function languageOf(c: Context, { settings }: Pick<HttpParts, "settings">): Language {
  return languageFor(c.req.header("accept-language"), settings.language);
}

function isOurs(language: string): language is Language {
  return Object.hasOwn(WORDS, language);
}
