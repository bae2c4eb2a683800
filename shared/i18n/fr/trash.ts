/** Words of the trash: deleted rows, columns and datasets. */
export const trash = {};
