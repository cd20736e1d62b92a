/** The bundled fact files are what the bundled statements and the real report give, and hold nobody's contacts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledFacts } from '../../generations/fact-folders.ts';
import { factFileName, printFactFile, readFactFolder } from '../../facts/files/fact-file.ts';
import { holdsContacts } from '../../ingest/contact-details.ts';
import { findImporter } from '../../ingest/importers.ts';
import { contentBytes } from '../harness/fact-text.ts';

const bundledStatements = resolve(import.meta.dirname, '../../data/statements');
const seed = resolve(import.meta.dirname, '../../../shared/seeds/000_c02bbcba38a614e7.txt');

async function read(path: string, file: string) {
  const importer = findImporter(file);
  if (importer === undefined) throw new Error(`${file}: no importer for it`);
  return importer.read(readFileSync(path), file, file.replace(/\.\w+$/, ''));
}

describe('the bundled facts', () => {
  it.each(readdirSync(bundledStatements).filter((name) => name.endsWith('.yaml')))(
    'of %s are those of the statements',
    async (name) => {
      const { set } = await read(join(bundledStatements, name), name);
      expect(readFileSync(join(bundledFacts, factFileName(set)), 'utf8')).toBe(
        contentBytes(printFactFile(set).content).toString(),
      );
    },
  );

  it.skipIf(!existsSync(seed))(
    'of the committee report are those of the real report (skipped where ../shared is absent)',
    async () => {
      const { set } = await read(seed, '000_c02bbcba38a614e7.txt');
      const sets = await readFactFolder(bundledFacts);
      expect(sets).toContainEqual(set);
    },
  );

  it('hold no contact details', async () => {
    const sets = await readFactFolder(bundledFacts);
    const wrong = sets.flatMap(({ facts }) =>
      facts.filter((fact) => fact.kind === 'contact' || holdsContacts(JSON.stringify(fact))),
    );
    expect(wrong).toEqual([]);
  });

  it('each cite a known source and a place in it', async () => {
    const sets = await readFactFolder(bundledFacts);
    const wrong = sets.flatMap(({ source, facts }) =>
      facts.filter((fact) => fact.source !== source.id || !/^lines? \d+/.test(fact.locator)),
    );
    expect(wrong).toEqual([]);
  });
});
