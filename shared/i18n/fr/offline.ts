/** Words of working without the network: what waits, what was left behind, what was overtaken. */
export const offline = {};
