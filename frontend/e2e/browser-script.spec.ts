import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Page } from '@playwright/test';
import { proves } from '../src/testing/proves.ts';
import { test } from './customer.ts';
import { answer, bring, card, pipelineToken, shipped } from './deployer.ts';
import { expect } from './fixtures.ts';
import { owner } from './people.ts';

test.describe.configure({ timeout: 120_000 });

const MOST_MS = 60_000;
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const loads = (page: Page) => card(page, 'Web page load times < 3s');

interface Ended {
  readonly code: unknown;
  readonly said: string;
}

/** Runs a script as a pipeline does: with a token, a browser of its own and nothing else. */
async function run(script: string, livegate: string | undefined, token: string): Promise<Ended> {
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    CHROMIUM_PATH: CHROMIUM,
    LIVEGATE_URL: livegate,
    LIVEGATE_API_TOKEN: token,
  };
  const running = spawn(process.execPath, [script], { env, timeout: MOST_MS, stdio: ['ignore', 'pipe', 'pipe'] });
  const [[code], out, wrong] = await Promise.all([once(running, 'exit'), text(running.stdout), text(running.stderr)]);
  return { code, said: out + wrong };
}

test('the browser script of a pack opens the app, and what it tells ticks and un-ticks the list @pixel', proves('LIST-131', 'LIST-132'), async ({
  page,
  app,
  baseURL,
  looksRight,
}, info) => {
  // Given
  await owner(page, 'Looked at');
  await answer(page, { appUrl: app.url });
  await bring(page, 'NEXT_PUBLIC_API_BASE_URL', 'https://api.example.com');
  await app.deploy('');
  const script = info.outputPath('livegate-browser.mjs');
  await writeFile(script, await shipped(page, app.url, 'livegate-browser.mjs'));
  const token = await pipelineToken(page);
  // When
  const well = await run(script, baseURL, token);
  // Then
  expect(well.code, well.said).toBe(0);
  await page.goto('/dashboard/checklist?item=LIST-131');
  await expect(loads(page)).toContainText(/Passed.*The page was loaded after \d+ ms\..*known by evidence of an API token/s);
  await page.goto('/dashboard/checklist?item=LIST-132');
  await expect(card(page, 'Mobile responsiveness tested')).toContainText(/Passed.*The page is \d+ pixels wide on a screen of 360/s);
  await looksRight();
  await app.bend({ root: '503' });
  const down = await run(script, baseURL, token);
  expect(down.code, down.said).toBe(1);
  await page.goto('/dashboard/checklist?item=LIST-131');
  await expect(loads(page)).toContainText(/Failed.*The page answers 503\./s);
  await looksRight();
  const stranger = await run(script, baseURL, 'not-a-token');
  expect(stranger).toEqual({ code: 2, said: expect.stringContaining('Livegate answered 401.') });
});
