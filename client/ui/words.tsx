/** The language people read, and the sentences in it. */
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { type Language, WORDS, type Words } from "#shared/i18n/words.ts";
import { recall, remember } from "./remembered.ts";

const REMEMBERED = "tablee.language";

interface LanguageChoice {
  readonly language: Language;
  choose(language: Language): void;
}

const Context = createContext<LanguageChoice>({ language: "fr", choose: () => undefined });

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(rememberedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    document.getElementById("floating")?.setAttribute("aria-label", WORDS[language].app.floating);
  }, [language]);
  function choose(next: Language) {
    setLanguage(next);
    remember(REMEMBERED, next);
  }
  return <Context value={{ language, choose }}>{children}</Context>;
}

export function useWords(): Words {
  return WORDS[useContext(Context).language];
}

export function useLanguage(): LanguageChoice {
  return useContext(Context);
}

/** The choice made before, else the browser's language, else French. */
export function rememberedLanguage(): Language {
  const remembered = recall(REMEMBERED);
  if (remembered === "fr" || remembered === "en") return remembered;
  return navigator.language.toLowerCase().startsWith("en") ? "en" : "fr";
}
