import { describe, expect, it } from 'vitest';
import {
  deliverableTypeCodes,
  deliverableTypes,
  findDeliverableType,
} from '../../vocabulary/deliverable-types.ts';
import { liaisonCategorySchema } from '../../facts/fact-kinds.ts';
import { findGroupKind, groupKinds } from '../../vocabulary/group-kinds.ts';
import { findLiaisonCategory, liaisonCategories } from '../../vocabulary/liaison-categories.ts';
import { isStagePrefix, prefixStages, prefixType, stagePrefixes } from '../../vocabulary/stage-prefixes.ts';
import { isStandardStage } from '../../vocabulary/stages.ts';
import { findTrack, tracks } from '../../vocabulary/tracks.ts';

describe('stage prefixes', () => {
  it.each([
    ['PWI', ['00.00', '00.20', '00.60', '00.98', '00.99']],
    ['NP', ['10.00', '10.20', '10.60', '10.92', '10.98']],
    ['AWI', ['10.99', '20.00']],
    ['WD', ['20.00', '20.20', '20.60', '20.98', '20.99']],
    ['CD', ['30.00', '30.20', '30.60', '30.92', '30.98', '30.99']],
    ['DTR', ['40.00', '40.20', '40.60', '40.92', '40.93', '40.98', '40.99']],
    ['FDIS', ['50.00', '50.20', '50.60', '50.92', '50.98', '50.99']],
    ['PRF', ['60.00']],
    ['PDTR', ['30.00', '30.20', '30.60', '30.92', '30.98', '30.99']],
    ['NWIP', ['10.00', '10.20', '10.60', '10.92', '10.98']],
    ['FCD', []],
    ['ISO', []],
  ])('%s', (prefix, codes) => {
    expect(prefixStages(prefix)).toEqual(codes);
  });

  it('contain a type or leave it to the next word', () => {
    expect(['DTR', 'DTS', 'DIS', 'PDTS', 'CD', 'TR'].map(prefixType)).toEqual([
      'TR',
      'TS',
      'IS',
      'TS',
      null,
      null,
    ]);
    expect(['NWIP', 'FCD', 'PDAM', 'AWI', 'TR'].map(isStagePrefix)).toEqual([true, true, true, true, false]);
  });

  it('begin and end at codes of the matrix', () => {
    expect(stagePrefixes.filter(({ from, to }) => !isStandardStage(from) || !isStandardStage(to))).toEqual(
      [],
    );
  });
});

describe('tracks', () => {
  it('are 18, 24 and 36 months today; 48 is retired', () => {
    expect(tracks.map(({ months, retired }) => [months, retired])).toEqual([
      [18, false],
      [24, false],
      [36, false],
      [48, true],
    ]);
    expect(findTrack('SDT48')).toEqual({ track: 'SDT 48', months: 48, retired: true });
    expect(findTrack('TBC')).toBeNull();
    expect(findTrack('SDT 12')).toBeNull();
  });
});

describe('deliverable types', () => {
  it('are those of the facts', () => {
    expect(deliverableTypes.map(({ type }) => type)).toEqual([...deliverableTypeCodes]);
    expect(findDeliverableType('guide')?.name).toBe('Guide');
    expect(findDeliverableType('DTR')).toBeNull();
  });
});

describe('group kinds', () => {
  it('know JWG, JAG, JSG, JTC and JSyC as joint', () => {
    expect(
      groupKinds
        .filter(({ joint }) => joint)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['JAG', 'JSG', 'JSyC', 'JTC', 'JWG']);
  });

  it('are found in any case', () => {
    expect(findGroupKind('AhG')?.name).toBe('Ad hoc group');
    expect(findGroupKind('XYZ')).toBeNull();
  });

  it('are each listed once', () => {
    const kinds = groupKinds.map(({ kind }) => kind);
    expect(kinds.filter((kind, index) => kinds.indexOf(kind) !== index)).toEqual([]);
  });
});

describe('liaison categories', () => {
  it('are those of the facts, with their level', () => {
    expect(liaisonCategories.map(({ category }) => category)).toEqual(liaisonCategorySchema.options);
    expect(liaisonCategories.map(({ category, scheme, level }) => `${category} ${scheme} ${level}`)).toEqual([
      'A current COMMITTEE',
      'B current COMMITTEE',
      'C current WORKING_GROUP',
      'D older WORKING_GROUP',
    ]);
    expect(findLiaisonCategory('a')?.category).toBe('A');
    expect(findLiaisonCategory('E')).toBeNull();
  });
});
