import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findStage,
  isEndedStage,
  isPublishedStage,
  isStandardStage,
  parseStageCode,
  publicationStatus,
  stages,
} from '../../vocabulary/stages.ts';

const codes = stages.map((stage) => stage.code);

describe('the harmonized stage codes', () => {
  it('are 46, in order, from 00.00 to 95.99', () => {
    expect(codes).toHaveLength(46);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect([codes[0], codes.at(-1)]).toEqual(['00.00', '95.99']);
  });

  it('name nine stages', () => {
    expect([...new Set(stages.map((stage) => `${stage.code.slice(0, 2)} ${stage.stage}`))]).toEqual([
      '00 Preliminary',
      '10 Proposal',
      '20 Preparatory',
      '30 Committee',
      '40 Enquiry',
      '50 Approval',
      '60 Publication',
      '90 Review',
      '95 Withdrawal',
    ]);
  });

  it('keep the older name where it changed', () => {
    expect(findStage('30.60')).toEqual({
      code: '30.60',
      stage: 'Committee',
      name: 'Close of comment period',
      olderName: 'Close of voting/comment period',
    });
    expect(findStage('20.00')).toEqual({
      code: '20.00',
      stage: 'Preparatory',
      name: 'New project registered in TC/SC work programme',
    });
  });

  it.each(['60.20', '20.92', '30.93', '95.00', '99.60', '29.00'])('do not have %s', (code) => {
    expect(isStandardStage(code)).toBe(false);
    expect(findStage(code)).toBeNull();
    expect(parseStageCode(code)).toEqual({ ok: true, value: code });
  });

  it('tell what became of a publication, and nothing of what is not published', () => {
    const known = codes.flatMap((code) => {
      const status = publicationStatus(code);
      return status === null ? [] : [`${code} ${status}`];
    });
    expect(known).toEqual([
      '60.60 PUBLISHED',
      '90.20 UNDER_REVIEW',
      '90.60 UNDER_REVIEW',
      '90.92 TO_BE_REVISED',
      '90.93 CONFIRMED',
      '90.99 WITHDRAWAL_PROPOSED',
      '95.20 WITHDRAWAL_PROPOSED',
      '95.60 WITHDRAWAL_PROPOSED',
      '95.92 PUBLISHED',
      '95.99 WITHDRAWN',
    ]);
    expect(publicationStatus('90.94')).toBeNull();
  });

  it('tell what is published', () => {
    expect(codes.filter(isPublishedStage)).toEqual([
      '60.60',
      '90.20',
      '90.60',
      '90.92',
      '90.93',
      '90.99',
      '95.20',
      '95.60',
      '95.92',
    ]);
  });

  it('tell what has ended', () => {
    expect(codes.filter(isEndedStage)).toEqual([
      '00.98',
      '10.98',
      '20.98',
      '30.98',
      '40.98',
      '50.98',
      '95.99',
    ]);
    expect(isEndedStage('60.98')).toBe(false);
  });
});

describe('reading a stage code', () => {
  it.each([
    ['30.60', '30.60'],
    [' 50.20 ', '50.20'],
    ['3060', '30.60'],
    [6060, '60.60'],
    [20, '00.20'],
    [0, '00.00'],
    [1099, '10.99'],
  ])('%j is %s', (value, code) => {
    expect(parseStageCode(value)).toEqual({ ok: true, value: code });
  });

  it.each(['', 'TBC', '30', '3.60', '30.600', 'DTR'])('%j is none', (text) => {
    expect(parseStageCode(text)).toEqual({ ok: false, expected: 'a stage code such as 30.60' });
  });

  it.each([30.6, -1, 10000, NaN])('the number %j is refused, because digits may be lost', (number) => {
    expect(parseStageCode(number)).toEqual({
      ok: false,
      expected: 'a stage code such as 30.60 as text in quotes, or a whole number such as 3060',
    });
  });

  it('gives the same code for its text and its whole number', () => {
    fc.assert(
      fc.property(fc.constantFrom(...codes), (code) => {
        expect(parseStageCode(code)).toEqual({ ok: true, value: code });
        expect(parseStageCode(Number(code.replace('.', '')))).toEqual({ ok: true, value: code });
      }),
    );
  });
});
