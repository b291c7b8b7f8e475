import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./db/schema/newsroom/index.ts', './db/schema/publication/index.ts'],
  out: './db/migrations',
  schemaFilter: ['newsroom', 'publication'],
});
