import { defineConfig } from 'vitest/config'
import path from 'node:path'

export default defineConfig({
  resolve: { alias: { '@': path.resolve(import.meta.dirname) } },
  test: { include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'], exclude: ['**/node_modules/**', 'tests/e2e/**'], testTimeout: 120_000, pool: 'forks', maxWorkers: 2 },
})
