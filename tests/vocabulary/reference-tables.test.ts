import { describe, expect, it } from 'vitest';
import {
  deliverableTypeCodes,
  deliverableTypes,
  findDeliverableType,
} from '../../vocabulary/deliverable-types.ts';
import { liaisonCategorySchema } from '../../facts/fact-kinds.ts';
import { findGroupKind, groupKinds } from '../../vocabulary/group-kinds.ts';
import { liaisonCategories } from '../../vocabulary/liaison-categories.ts';
import { findTrack, tracks } from '../../vocabulary/tracks.ts';

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
  });
});
