import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Fixtures {
  /** Every test fails on an error in the console, and with it on each breach of the policy, and on a call to another origin. */
  readonly quiet: undefined;
  /** In light and in dark, with one heading above all. */
  readonly accessible: () => Promise<void>;
  /** Every control is 44 by 44 pixels or more, and nothing is cut off, on a screen of 320. */
  readonly fitsThumbs: () => Promise<void>;
  /** Both; the page is then as it was. */
  readonly looksRight: () => Promise<void>;
}

export const test = base.extend<Fixtures & { readonly allowedErrors: readonly RegExp[] }>({
  allowedErrors: [[], { option: true }],
  quiet: [
    async ({ page, baseURL, allowedErrors }, use) => {
      const complaints = complaintsOf(page, new URL(baseURL ?? '').origin);
      await use(undefined);
      expect(complaints.filter((complaint) => !allowedErrors.some((allowed) => allowed.test(complaint)))).toEqual([]);
    },
    { auto: true },
  ],
  accessible: async ({ page, colorScheme }, use) => {
    await use(async () => {
      // Until its code has arrived a page is a few grey lines.
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        // What has been scrolled half under the head is no small target.
        await page.evaluate(() => scrollTo(0, 0));
        // One origin is all there is, and the other mode opens a page for each look.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(RULES).analyze();
        expect(violations.map(({ id, nodes }) => `${scheme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      }
      await page.emulateMedia({ colorScheme });
    });
  },
  fitsThumbs: async ({ page }, use) => {
    await use(async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      // A desk's window takes a few frames to become that small.
      await expect.poll(() => page.evaluate(tooSmall)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await page.evaluate(cutOff)).toEqual([]);
    });
  },
  looksRight: async ({ page, accessible, fitsThumbs }, use) => {
    await use(async () => {
      const screen = page.viewportSize();
      await accessible();
      await fitsThumbs();
      if (screen !== null) await page.setViewportSize(screen);
      // What is pressed while it becomes large again moves away under the finger.
      await page.evaluate(untilItStands);
    });
  },
});

export { expect };

function complaintsOf(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) complaints.push(`other origin: ${request.url()}`);
  });
  return complaints;
}

/** A radio or checkbox is as large as the label around it, and a link inside a sentence follows the line. */
function tooSmall(): string[] {
  const FLOOR = 44;
  const inSentence = (element: Element) =>
    getComputedStyle(element).display === 'inline' && element.parentElement?.textContent !== element.textContent;
  return [...document.querySelectorAll('a[href], button, summary, input, select, textarea')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false }))
    .filter((element) => !inSentence(element))
    .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
    .filter(({ box }) => box.bottom > 0 && (box.width < FLOOR || box.height < FLOOR))
    .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${Math.round(box.width)}x${Math.round(box.height)}`);
}

/** A dialog lies above the page and makes it no wider, wherever it stands. */
function cutOff(): string[] {
  return [...document.querySelectorAll('dialog[open]')]
    .map((dialog) => dialog.getBoundingClientRect())
    .filter(({ left, right }) => left < 0 || right > innerWidth)
    .map(({ left, right }) => `a dialog from ${left} to ${right}`);
}

/** Nothing has moved for a few frames. */
function untilItStands(): Promise<void> {
  const FRAMES = 5;
  const shape = () => [innerWidth, scrollX, scrollY, document.body.scrollHeight].join(' ');
  return new Promise((resolve) => {
    let before = '';
    let same = 0;
    const look = () => {
      const now = shape();
      same = now === before ? same + 1 : 0;
      before = now;
      if (same < FRAMES) requestAnimationFrame(look);
      else resolve();
    };
    look();
  });
}
