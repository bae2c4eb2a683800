/** Starts the client: language, theme, the cache of what the API said, routes. */
// first: it must run before any schema is made
import "./schemas-without-code.ts";
import "@fontsource-variable/inter/index.css";
import "@mantine/core/styles.css";
import "./ui/tokens.css";
import "./ui/forced-colors.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { openAhead } from "./pages/opening-dataset.tsx";
import { createQueries } from "./pages/queries.ts";
import { createRoutes } from "./pages/routes.tsx";
import { registerServiceWorker } from "./register-service-worker.ts";
import { ErrorBoundary } from "./ui/error-boundary.tsx";
import { stayOnPage } from "./ui/stay-on-page.ts";
import { cssVariables, theme } from "./ui/theme.ts";
import { LanguageProvider } from "./ui/words.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
/** without it browsers apply none of the styles that scripts add to the page */
const styleNonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.nonce ?? "";
// where the library behind dialogs, which holds the page still under them, looks for it
Object.assign(globalThis, { __webpack_nonce__: styleNonce });
const queries = createQueries();
const router = createRoutes();
openAhead(queries, window.location.pathname);

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => styleNonce}
    >
      <LanguageProvider>
        <ErrorBoundary>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </ErrorBoundary>
      </LanguageProvider>
    </MantineProvider>
  </StrictMode>,
);

stayOnPage();
registerServiceWorker();
