import { describe, expect, it } from 'vitest';
import { createSharedLists } from '../../history/shared-lists.ts';

describe('equal lists of documents', () => {
  it('are one list in memory', () => {
    const lists = createSharedLists();
    expect(lists.texts(['en', 'fr'])).toBe(lists.texts(['en', 'fr']));
    expect(lists.holders('ISO/TC 9998', null)).toBe(lists.holders('ISO/TC 9998', null));
    expect(lists.classification(['35.030'])).toBe(lists.classification(['35.030']));
  });

  it('are different if their items are split elsewhere', () => {
    const lists = createSharedLists();
    expect(lists.texts(['a,b'])).toEqual(['a,b']);
    expect(lists.texts(['a', 'b'])).toEqual(['a', 'b']);
    expect(lists.texts([])).toEqual([]);
    expect(lists.texts([''])).toEqual(['']);
  });

  it('have committees with their ancestors, and codes with their fields', () => {
    const lists = createSharedLists();
    expect(lists.holders('ISO/TC 9998/SC 1', 'ISO/TC 9998/SC 1/WG 2')).toEqual({
      heldBy: ['ISO/TC 9998/SC 1', 'ISO/TC 9998/SC 1/WG 2'],
      within: ['ISO/TC 9998/SC 1', 'ISO/TC 9998', 'ISO/TC 9998/SC 1/WG 2'],
    });
    expect(lists.classification(['35.240.40'])).toEqual({
      ics: ['35.240.40'],
      icsWithin: ['35.240.40', '35.240', '35'],
      icsFields: ['35'],
    });
  });

  it('are those of their own committee and group', () => {
    const lists = createSharedLists();
    const held = (...of: Parameters<typeof lists.holders>) => lists.holders(...of).heldBy;
    expect([held('ISO/TC 9998', null), held('ISO/TC 9999', null), held(null, null)]).toEqual([
      ['ISO/TC 9998'],
      ['ISO/TC 9999'],
      [],
    ]);
    expect([held(null, 'ISO/TC 9998/WG 1'), held(null, 'ISO/TC 9998/WG 2')]).toEqual([
      ['ISO/TC 9998/WG 1'],
      ['ISO/TC 9998/WG 2'],
    ]);
  });

  it('without items are one list for all builds', () => {
    expect(createSharedLists().texts([])).toBe(createSharedLists().texts([]));
  });
});
