/**
 * The page at `/`, in a real browser: it works without other hosts.
 * Needs Chromium at CHROMIUM or /usr/bin/chromium.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundledFacts } from '../../generations/fact-folders.ts';
import { schemaFolder } from '../../cli/fact-folders.ts';
import { createLocalFederation } from '../../cli/local-federation.ts';
import { readFactFolder } from '../../facts/files/fact-file.ts';
import { startHttpServer, type RunningServer } from '../../gateway/serve.ts';

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  const federation = createLocalFederation();
  await federation.serve(await readFactFolder(bundledFacts));
  server = await startHttpServer({
    supergraphSdl: readFileSync(join(schemaFolder, 'supergraph.graphql'), 'utf8'),
    subgraphs: federation.subgraphs,
    beginRequest: federation.beginRequest,
    logger: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
  });
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

describe('the GraphiQL page', () => {
  it('answers its first example, loads nothing from other hosts and logs no error', async () => {
    const page = await browser.newPage();
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url()))
        foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(server.url);
    await page.click('.graphiql-execute-button');
    await page.locator('.result-window', { hasText: '"data"' }).waitFor();
    const answer = await page.textContent('.result-window');
    expect(answer).toContain('ISO/TC 307/JWG 4');
    expect(answer).not.toContain('"errors"');
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});
