/** The way to the panel of personal data, for whatever tells that something is to be decided there. */
import { createContext } from "react";

export const OpenPrivateData = createContext<() => void>(() => undefined);
