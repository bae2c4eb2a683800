/** Words of the history: who changed what, and taking it back. */
export const history = {};
