/** Ends the program with the remedy when this Node is too old. */
export function requireNode(): void;
export function installIfNeeded(): void;
export function buildClientIfNeeded(): void;
/** Returns the folder of the server as built from exactly the sources that are here now. */
export function buildServerIfNeeded(): string;
