import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Components need a document; everything else must do without one.
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: ['test/{unit,data}/**/*.test.ts'], environment: 'node' },
      },
      // Real servers on loopback where they are installed; skipped with a reason where not.
      {
        extends: true,
        test: { name: 'dns-lab', include: ['test/lab/dns/**/*.test.ts'], environment: 'node' },
      },
      { extends: true, test: { name: 'ui', include: ['test/ui/**/*.test.tsx'], environment: 'happy-dom' } },
    ],
  },
});
