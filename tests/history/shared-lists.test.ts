/**
 * Lists that documents have alike.
 */
import { describe, expect, it } from 'vitest';
import { createSharedLists } from '../../history/shared-lists.ts';

describe('lists that documents have alike', () => {
  it('are one and the same list', () => {
    const lists = createSharedLists();
    expect(lists.texts(['en', 'fr'])).toBe(lists.texts(['en', 'fr']));
    expect(lists.holders('ISO/TC 9998', null)).toBe(lists.holders('ISO/TC 9998', null));
    expect(lists.classification(['35.030'])).toBe(lists.classification(['35.030']));
  });

  it('are not one where items are split in other places', () => {
    const lists = createSharedLists();
    expect(lists.texts(['a,b'])).toEqual(['a,b']);
    expect(lists.texts(['a', 'b'])).toEqual(['a', 'b']);
    expect(lists.texts([])).toEqual([]);
    expect(lists.texts([''])).toEqual(['']);
  });

  it('hold committees with all above them, and codes with their fields', () => {
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
});
