export * from './schema.ts';
export * from './editions.ts';
export * from './subjects.ts';
export * from './views.ts';
export * from './tags.ts';
