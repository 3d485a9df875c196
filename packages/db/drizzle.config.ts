import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/schema.ts', './src/instanceSchema.ts', './src/authSchema.ts'],
  out: '../../drizzle',
  casing: 'snake_case',
});
