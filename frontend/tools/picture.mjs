// A picture of a page as a phone shows it, to its end: node picture.mjs BASE FILE SESSION PATH WORDS
// It waits until the words stand on the page or name a button; an empty session is a visitor.
import { chromium } from '@playwright/test';

const [base, file, session, path, words] = process.argv.slice(2);
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
const context = await browser.newContext({ viewport: { width: 412, height: 915 }, isMobile: true, reducedMotion: 'reduce' });
if (session !== '') await context.addCookies([{ name: 'livegate', value: session, url: base, httpOnly: true, sameSite: 'Lax' }]);
const page = await context.newPage();
try {
  await page.goto(base + path);
  const seen = page.getByText(words).or(page.getByRole('button', { name: words }));
  await seen.filter({ visible: true }).first().waitFor({ timeout: 15_000 });
  await page.screenshot({ path: file, fullPage: true });
} finally {
  await browser.close();
}
