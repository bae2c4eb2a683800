/** Fetched when it is opened: most who work here never do. */
import { lazy } from "react";

export const GuidePage = lazy(async () => ({ default: (await import("./guide-page.tsx")).GuidePage }));
