export * from './newsroom/index.ts';
export * from './publication/index.ts';
