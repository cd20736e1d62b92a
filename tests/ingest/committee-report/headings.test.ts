import { describe, expect, it } from 'vitest';
import {
  confirmGroup,
  findSectionDate,
  readDocumentHeading,
  readGroupHeading,
  readOwnNumber,
} from '../../../ingest/committee-report/group-section.ts';
import type { Line } from '../../../ingest/committee-report/lines.ts';

describe('the heading of a group report', () => {
  it.each([
    ['ISO/TC 307/WG 1 Foundations', 'ISO/TC 307/WG 1', 'Foundations'],
    ['ISO TC 307/WG 5 Governance: Progress report', 'ISO/TC 307/WG 5', 'Governance'],
    ['ISO/TC 307/JWG 04', 'ISO/TC 307/JWG 4', null],
  ])('is %j', (text, group, title) => {
    expect(readGroupHeading(text)).toMatchObject({ group, title });
  });

  it.each([
    ['a top-level committee', 'ISO/TC 307 Blockchain'],
    ['a sentence', 'ISO/TC 307/WG 1 Foundations met twice.'],
    ['text in lower case after the reference', 'ISO/TC 307/WG 1 met twice'],
    ['a reference without publisher', 'WG 1 Foundations'],
    ['a paragraph of more than 160 characters', `ISO/TC 307/WG 1 ${'Foundations '.repeat(13)}`],
  ])('is not %s', (_, text) => {
    expect(readGroupHeading(text)).toBeNull();
  });
});

describe('the date of a group report', () => {
  it.each([
    ['Date: 2020-05-18', '2020-05-18'],
    ['Date of document: May 15th, 2020', 'May 15th, 2020'],
    ['Report to Committee Manager, 2020-05-15', '2020-05-15'],
    ['Due date: 2020-05-18', null],
    ['Report to Committee Manager', null],
  ])('in %j is %j', (text, date) => {
    expect(findSectionDate(text)).toBe(date);
  });
});

describe('the own number of a group report', () => {
  it.each([
    ['Doc. Number: N0119', 'N0119'],
    ['Document no.: WG 1 N 5', 'WG 1 N 5'],
    ['Number: N0119', null],
  ])('in %j is %j', (text, number) => {
    expect(readOwnNumber(text)).toBe(number);
  });
});

describe('the heading of a document list', () => {
  const line = (text: string, lead: string | null = null): Line => ({
    locator: 'line 1',
    cells: [text],
    table: null,
    lead,
  });
  const read = (text: string, group: string | null = 'ISO/TC 307/WG 1') =>
    readDocumentHeading(line(text), group, 'Blockchain');

  it('is a project with its title, without the title of the committee', () => {
    expect(read('(cancelled) TR 23246 Blockchain – Overview')).toMatchObject({
      kind: 'project',
      title: 'Overview',
      titleWords: 'Blockchain – Overview',
      cancelled: true,
    });
    expect(read('DTR 23245')).toMatchObject({ kind: 'project', title: null, cancelled: false });
  });

  it('is a study of the groups that it names, else of the group of the report', () => {
    expect(read('WG 2 and WG3 Study on Security (SEC)')).toEqual({
      kind: 'study',
      title: 'Security',
      acronym: 'SEC',
      groups: ['ISO/TC 307/WG 2', 'ISO/TC 307/WG 3'],
    });
    expect(read('Study on Security')).toMatchObject({ groups: ['ISO/TC 307/WG 1'] });
    expect(read('Study on Security', null)).toMatchObject({ groups: [] });
    expect(read('The first Study on Security')).toEqual({ kind: 'none' });
  });

  it('is general', () => {
    expect(read('General')).toEqual({ kind: 'general' });
    expect(read('General remarks')).toEqual({ kind: 'none' });
  });

  it.each([
    'TR 23246 was approved',
    'TR 23246 Overview.',
    'TR 23246 Overview:',
    '• TR 23246 Overview',
    '1. TR 23246 Overview',
    `TR 23246 ${'Overview '.repeat(36)}`,
    'Overview',
  ])('is not %j', (text) => {
    expect(read(text)).toEqual({ kind: 'none' });
  });

  it('may be the bold words at the start of a paragraph', () => {
    const text = 'DIS 22739 Terminology. The latest documents are:';
    expect(readDocumentHeading(line(text, 'DIS 22739 Terminology.'), null, '')).toMatchObject({
      kind: 'project',
      title: 'Terminology',
    });
    expect(readDocumentHeading(line(text, 'Note.'), null, '')).toEqual({ kind: 'none' });
  });
});

describe('the group of a heading', () => {
  const known = new Set(['ISO/TC 307/WG 5', 'ISO/TC 46/SC 11/JWG 1']);

  it.each([
    ['is any group of the committee', 'ISO/TC 307/WG 9', 'ISO/TC 307/WG 9'],
    ['is a group of another committee in the tables', 'ISO/TC 46/SC 11/JWG 1', 'ISO/TC 46/SC 11/JWG 1'],
    ['is the own group in the tables if no other has its number', 'ISO/TC 207/WG 5', 'ISO/TC 307/WG 5'],
  ])('%s', (_, stated, value) => {
    expect(confirmGroup(stated, 'ISO/TC 307', known)).toEqual({ ok: true, value });
  });

  it('is in doubt if no table has it', () => {
    expect(confirmGroup('ISO/TC 207/WG 6', 'ISO/TC 307', known).ok).toBe(false);
    expect(confirmGroup('ISO/TC 3071/WG 6', 'ISO/TC 307', known).ok).toBe(false);
  });
});
