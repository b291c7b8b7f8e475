/** Stands in a browser for Node's `Buffer`, which nothing there asks for at run time. */
export const Buffer = undefined;
