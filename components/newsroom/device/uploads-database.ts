/** The database in which a person's files wait until the newsroom has them. */
export const uploadsDatabase = (person: string): string => `galley-uploads:${person}`;
