import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

// Needs Chromium, which .ci/run installs; see CONTRIBUTING.md.
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({ test: { include: ['tests/browser/**/*.browser.ts'] } }),
);
