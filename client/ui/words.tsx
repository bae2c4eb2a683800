/** The language people read, and the sentences in it. */
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { type Language, WORDS, type Words } from "#shared/i18n/words.ts";

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
  }, [language]);
  function choose(next: Language) {
    setLanguage(next);
    try {
      localStorage.setItem(REMEMBERED, next);
    } catch (error) {
      // storage is closed (private window): the choice holds until the page is left
      console.warn("language not remembered", error);
    }
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
  try {
    const remembered = localStorage.getItem(REMEMBERED);
    if (remembered === "fr" || remembered === "en") return remembered;
  } catch (error) {
    console.warn("language not read", error);
  }
  return navigator.language.toLowerCase().startsWith("en") ? "en" : "fr";
}
