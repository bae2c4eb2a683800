/** Words of versions: places one can come back to. */
export const versions = {};
