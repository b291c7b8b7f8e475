export * from './schema.ts';
export * from './house.ts';
export * from './staff.ts';
export * from './tags.ts';
export * from './stories.ts';
export * from './documents.ts';
export * from './events.ts';
export * from './media.ts';
