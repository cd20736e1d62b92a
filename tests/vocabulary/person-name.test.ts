import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPersonName, personId, splitPackedNames } from '../../vocabulary/person-name.ts';

const nobody: ReadonlySet<string> = new Set();
/** Capitalised words; a title such as `Dr` is no part of a name and is dropped on purpose. */
const word = fc
  .stringMatching(/^[A-Z][a-zéöøæ]{1,8}$/u)
  .filter((text) => !/^(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor)$/.test(text));
const words = fc.array(word, { minLength: 2, maxLength: 7 });

describe('the id of a name', () => {
  it.each([
    ["Shin'ichiro Matsuo", 'shinichiro-matsuo'],
    ['Shin’ichiro Matsuo', 'shinichiro-matsuo'],
    ['Shinichiro Matsuo', 'shinichiro-matsuo'],
    ["Willem van 't Einde", 'willem-van-t-einde'],
    ['Astrid Bækby Knudsen', 'astrid-baekby-knudsen'],
    ['Søren Åkesson', 'soren-akesson'],
    ['Jörg Groß', 'jorg-gross'],
    ['Stéphane Caporali', 'stephane-caporali'],
    ['Julien BRINGER', 'julien-bringer'],
    ['Miguel Garcia-Menendez', 'miguel-garcia-menendez'],
    ['Mr Craig Dunn', 'craig-dunn'],
    ['Ms. Amy Howie', 'amy-howie'],
    ['Prof. Dr. Ada Example', 'ada-example'],
    ['Drew Example', 'drew-example'],
  ])('of %s is %s', (name, id) => {
    expect(personId(name)).toBe(id);
  });

  it('keeps different spellings of a first name apart: joining them takes a fact with a reason', () => {
    expect(personId('Geoff Goodell')).not.toBe(personId('Geoffrey Goodell'));
    expect(personId('Sal Francomacaro')).not.toBe(personId('Salvatore Francomacaro'));
  });

  it('is the id of itself', () => {
    fc.assert(fc.property(fc.string(), (name) => personId(personId(name)) === personId(name)));
  });
});

describe('the name to show', () => {
  it.each([
    ['Julien BRINGER', 'Julien Bringer'],
    ['Salvatore FRANCOMACARO', 'Salvatore Francomacaro'],
    ['Antoine AUROUSSEAU', 'Antoine Aurousseau'],
    ['Kihun KIM', 'Kihun Kim'],
    ['Heung Youl Youm', 'Heung Youl Youm'],
    ['STÉPHANE Caporali', 'Stéphane Caporali'],
    ["Ada O'EXAMPLE-SMITH", "Ada O'Example-Smith"],
    ["Willem van 't Einde", "Willem van 't Einde"],
    ["Willem VAN 'T EINDE", "Willem van 't Einde"],
    ['Minh LE', 'Minh Le'],
    ['Aldo Lo Castro', 'Aldo Lo Castro'],
    ['Ms Monja  Korter ', 'Monja Korter'],
    ['JB', 'JB'],
    ['J.P. Example', 'J.P. Example'],
    ['Ada Example III', 'Ada Example III'],
  ])('of %s is %s', (text, shown) => {
    expect(formatPersonName(text)).toBe(shown);
  });

  it('keeps the id', () => {
    fc.assert(
      fc.property(words, (parts) => {
        const name = parts.join(' ');
        expect(personId(formatPersonName(name.toUpperCase()))).toBe(personId(name.toUpperCase()));
      }),
    );
  });
});

describe('names packed into one cell', () => {
  it.each([
    ['Diana Tuezova', ['Diana Tuezova'], 'single'],
    ['Jose Antonio Costa', ['Jose Antonio Costa'], 'single'],
    ["Willem van 't Einde", ["Willem van 't Einde"], 'single'],
    ['Juan de la Cruz Example', ['Juan de la Cruz Example'], 'single'],
    ["Willem van 't Einde Diana Tuezova", ["Willem van 't Einde", 'Diana Tuezova'], 'pairs'],
    ['Shinichiro Matsuo Pietu Pohjalainen', ['Shinichiro Matsuo', 'Pietu Pohjalainen'], 'pairs'],
    ['Brian Shepherd Toshihiro Suzuki', ['Brian Shepherd', 'Toshihiro Suzuki'], 'pairs'],
    ['Sungjae Kim Geoff Goodell', ['Sungjae Kim', 'Geoff Goodell'], 'pairs'],
    ['Julien BRINGER – Salvatore FRANCOMACARO', ['Julien Bringer', 'Salvatore Francomacaro'], 'single'],
    ['David Manset and Mark Staples', ['David Manset', 'Mark Staples'], 'single'],
    ['Ada Example & Bob Example', ['Ada Example', 'Bob Example'], 'single'],
    ['Ada Example / Bob Example; Cy Example', ['Ada Example', 'Bob Example', 'Cy Example'], 'single'],
    ['Ms Amy Howie Mr Craig Dunn', ['Amy Howie', 'Craig Dunn'], 'single'],
    ['Ada Example Bob Example, Cy Example', ['Ada Example', 'Bob Example', 'Cy Example'], 'pairs'],
  ])('%s', (cell, names, by) => {
    expect(splitPackedNames(cell, nobody)).toEqual({ kind: 'split', names, by });
  });

  it.each([
    ['Mark Ebeling Jan Noppen Caroline Thomas', ['Mark Ebeling', 'Jan Noppen', 'Caroline Thomas']],
    ['Orville Johnson Ad Kroft Diana Tuezova', ['Orville Johnson', 'Ad Kroft', 'Diana Tuezova']],
    ['Jose Antonio Costa Diana Tuezova', ['Jose Antonio Costa', 'Diana Tuezova']],
    ["Willem van 't Einde Diana Tuezova", ["Willem van 't Einde", 'Diana Tuezova']],
    ['Ada Bea Cleo Example Diana Tuezova', ['Ada Bea Cleo Example', 'Diana Tuezova']],
  ])('%s, with people who stand alone elsewhere', (cell, names) => {
    const known = new Set(['diana-tuezova', 'caroline-thomas', 'ada-bea-cleo-example']);
    expect(splitPackedNames(cell, known)).toEqual({ kind: 'split', names, by: 'known' });
  });

  it('lists both readings of five words', () => {
    expect(splitPackedNames('Jose Antonio Costa Diana Tuezova', nobody)).toEqual({
      kind: 'ambiguous',
      candidates: [
        ['Jose Antonio', 'Costa Diana Tuezova'],
        ['Jose Antonio Costa', 'Diana Tuezova'],
      ],
    });
  });

  it('lists both readings of six words', () => {
    expect(splitPackedNames('Mark Ebeling Jan Noppen Caroline Thomas', nobody)).toEqual({
      kind: 'ambiguous',
      candidates: [
        ['Mark Ebeling', 'Jan Noppen', 'Caroline Thomas'],
        ['Mark Ebeling Jan', 'Noppen Caroline Thomas'],
      ],
    });
  });

  it('begins no name with a particle, which settles some cells', () => {
    expect(splitPackedNames('Ada Bea van Example Cy Example', nobody)).toEqual({
      kind: 'split',
      names: ['Ada Bea van Example', 'Cy Example'],
      by: 'pairs',
    });
  });

  it('is not fooled by a known name that would leave one word over', () => {
    expect(splitPackedNames('Jose Antonio Costa', new Set(['antonio-costa']))).toEqual({
      kind: 'split',
      names: ['Jose Antonio Costa'],
      by: 'single',
    });
  });

  it.each(['', 'TBC', 'JB', 'N/A', 'Ada', 'Example, Ada', 'Ada Example (DE)', 'ada@example.org', 'Ada van'])(
    'finds no names in %j',
    (cell) => {
      expect(splitPackedNames(cell, nobody)).toEqual({
        kind: 'none',
        expected: 'names of at least two words each, such as Diana Tuezova',
      });
    },
  );

  it('does not take prose for names', () => {
    const sentence = Array.from(
      { length: 18 },
      (_, index) => `Word${'abcdefghijklmnopqr'[index] ?? ''}`,
    ).join(' ');
    expect(splitPackedNames(Array.from({ length: 9 }, () => sentence).join(', '), nobody).kind).toBe('none');
    expect(splitPackedNames(`${sentence} ${sentence}`, nobody).kind).toBe('none');
  });

  it('loses no word in any reading', () => {
    fc.assert(
      fc.property(words, (parts) => {
        const read = splitPackedNames(parts.join(' '), nobody);
        const readings =
          read.kind === 'split' ? [read.names] : read.kind === 'ambiguous' ? read.candidates : [];
        expect(readings.length).toBeGreaterThan(0);
        for (const names of readings) expect(names.join(' ')).toBe(parts.join(' '));
      }),
    );
  });
});
