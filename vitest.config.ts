import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    // Much of the time is spent on waiting for processes: one worker, as two processors would get, leaves one idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{config,commands,schemas,queries,story,plugins,seed,lake,site,patches}/**/*.test.{ts,tsx}',
          ],
          // Property tests are quick, but not on a machine that is busy.
          testTimeout: 30_000,
          // A worker loads a module once, not once for each file: half of the time would go into that.
          isolate: false,
          restoreMocks: true,
        },
      },
      {
        test: {
          name: 'lake',
          include: ['tests/lake/**/*.test.ts', 'tests/commands/**/*.test.ts', 'tests/model/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
