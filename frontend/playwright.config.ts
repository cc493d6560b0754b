import { defineConfig, devices } from '@playwright/test';

const launchOptions = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/** Asks a running Livegate: start one with scripts/run.sh, or name another by BASE_URL. */
export default defineConfig({
  testDir: './e2e',
  outputDir: './test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  workers: 2,
  // Patience, no promise: two browsers and a build share two cores.
  timeout: 120_000,
  reporter: [['list'], ['html', { open: 'never' }]],
  use: {
    baseURL: process.env['BASE_URL'] ?? 'http://localhost:8080',
    // To keep a film of each test just in case costs it a fifth of its time.
    trace: process.env['CI'] === undefined ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions,
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'pixel', use: { ...devices['Pixel 7'], channel: undefined } },
    // Debian's Chromium plays the iPhone's screen; Playwright's own WebKit would be a download.
    {
      name: 'iphone-dark',
      // The golden flows and their twins on a second phone; the first looks at every screen in both colours.
      grep: /\bF[1-4]N?:/,
      grepInvert: /@pixel/,
      use: { ...devices['iPhone 15'], defaultBrowserType: 'chromium', browserName: 'chromium', colorScheme: 'dark' },
    },
    // A desk sees every page once; what is done on them is done on phones.
    { name: 'desktop', grep: /@smoke|@desk|pages\.spec/, use: { ...devices['Desktop Chrome'], channel: undefined } },
  ],
});
