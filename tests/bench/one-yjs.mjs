/** Loader hook: one copy of yjs for everybody in this process, whichever folder asks for it. Two copies do not recognise each other. */
import { register } from "node:module";

const yjs = new URL("../../node_modules/yjs/dist/yjs.mjs", import.meta.url).href;
const hook = `export const resolve = (specifier, context, next) =>
  specifier === "yjs" ? { url: ${JSON.stringify(yjs)}, shortCircuit: true } : next(specifier, context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
