/** Liaisons made of facts: pairs, listings, the opposite direction, and the intervals of days. */
import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../facts/fact-kinds.ts';
import type { FactSet } from '../../../facts/facts.ts';
import { liaisonScope } from '../../../facts/rosters.ts';
import { subjectKeys } from '../../../facts/subject-key.ts';
import { collectFacts } from '../../../history/fact-collection.ts';
import { buildLiaisonPairs, timelinesOf } from '../../../subgraphs/liaisons/build/liaison-pairs.ts';
import { buildLiaisons } from '../../../subgraphs/liaisons/build/liaisons.ts';
import { followListings } from '../../../subgraphs/liaisons/build/listings.ts';
import { buildRepresentations } from '../../../subgraphs/liaisons/build/representations.ts';
import { readLiaisonResolutions } from '../../../subgraphs/liaisons/build/resolutions.ts';
import type { LiaisonDocument } from '../../../subgraphs/liaisons/documents.ts';
import { madeUpFacts } from '../../harness/subgraph.ts';
import { editionOf } from './made-up-file.ts';

const own = 'ISO/TC 999';
const self: Endpoint = { committee: own };
const one: Endpoint = { committee: 'ISO/TC 1' };
const gs1: Endpoint = { organization: 'GS1' };

type MadeUp = Parameters<typeof madeUpFacts>[1][number];

const liaison = (asOf: string, from: Endpoint, to: Endpoint, values = {}): MadeUp => ({
  kind: 'liaison',
  asOf,
  subject: { from, to, directed: true },
  values,
});
const undirected = (asOf: string, from: Endpoint, to: Endpoint): MadeUp => ({
  kind: 'liaison',
  asOf,
  subject: { from, to, directed: false },
  values: {},
});
/** A complete list of the liaisons of a committee in one direction. */
const complete = (
  asOf: string,
  direction: 'to' | 'from',
  members: readonly string[],
  { of = own, others = 'committees' }: { of?: string; others?: 'committees' | 'organizations' } = {},
): MadeUp => ({
  kind: 'roster',
  asOf,
  subject: { of: 'liaison', scope: liaisonScope(direction, of, others) },
  values: { members: [...members] },
});

function build(...sets: readonly (FactSet | readonly MadeUp[])[]): readonly LiaisonDocument[] {
  const collection = collectFacts(
    sets.map((set, index) => ('facts' in set ? set : madeUpFacts(`report-${String(index)}`, set))),
  );
  return buildLiaisons(buildLiaisonPairs(collection), {
    representations: buildRepresentations(collection),
    forming: readLiaisonResolutions(collection).forming,
    directedLists: collection.timelines('roster'),
    rosters: collection.rosters,
  });
}

const on = (documents: readonly LiaisonDocument[], day: string) =>
  documents.filter(({ validFrom, validTo }) => validFrom <= day && day < validTo);
const nameOf = ({ fromKey, directed, toKey }: LiaisonDocument) =>
  `${fromKey} ${directed ? '>' : '-'} ${toKey}`;
const [day, before, after] = ['2020-06-30', '2020-06-29', '2020-07-01'];

describe('the opposite direction of a liaison', () => {
  const reciprocal = (...facts: readonly MadeUp[]) => {
    const [document] = on(build(facts), after).filter(({ fromKey }) => fromKey === 'ISO/TC 1');
    return document?.reciprocal;
  };
  const towards = liaison(day, one, self);
  const members = [`${own}|>|ISO/TC 2`];

  it('exists if a source states it, and is absent if a complete list omits it', () => {
    expect(reciprocal(towards, liaison(day, self, one))).toBe(true);
    expect(reciprocal(towards, complete(day, 'from', members))).toBe(false);
    expect(reciprocal(towards, complete(day, 'to', [], { of: 'ISO/TC 1' }))).toBe(false);
  });

  it('is unknown without a complete list, or with one of other liaisons', () => {
    expect(reciprocal(towards)).toBeNull();
    expect(reciprocal(towards, complete(day, 'to', [`ISO/TC 1|>|${own}`]))).toBeNull();
    expect(reciprocal(towards, complete(day, 'from', members, { others: 'organizations' }))).toBeNull();
    expect(reciprocal(towards, complete(day, 'from', members, { of: 'ISO/TC 3' }))).toBeNull();
  });

  it('is judged by a list of the first day of the liaison, not by one of the day before', () => {
    expect(reciprocal(towards, complete(day, 'from', members))).toBe(false);
    expect(reciprocal(towards, complete(before, 'from', members))).toBeNull();
  });

  it('is absent from every complete list that omits it', () => {
    const lists = [complete(day, 'from', []), complete(day, 'to', [], { of: 'ISO/TC 1' })];
    const [document] = build([towards, ...lists]);
    expect(document?.absentFrom.map(({ locator }) => locator).toSorted()).toEqual(['line 2', 'line 3']);
  });

  it('with an organization is judged by the list of the committee alone', () => {
    const reciprocalOf = (...facts: readonly MadeUp[]) => on(build(facts), after)[0]?.reciprocal;
    const list = complete(day, 'from', [], { others: 'organizations' });
    expect(reciprocalOf(liaison(day, gs1, self), list)).toBe(false);
    expect(reciprocalOf(liaison(day, gs1, self), complete(day, 'from', []))).toBeNull();
    expect(reciprocalOf(liaison(day, self, gs1), complete(day, 'to', [], { others: 'organizations' }))).toBe(
      false,
    );
  });

  it('is unknown for a liaison without a direction', () => {
    const [document] = build([
      undirected(day, one, self),
      complete(day, 'from', []),
      complete(day, 'to', []),
    ]);
    expect([document?.directed, document?.reciprocal, document?.absentFrom]).toEqual([false, null, []]);
  });

  it('is judged by a list no older than the listing by which the other party names this one', () => {
    const named = (listDay: string) => {
      const facts = [
        liaison('2020-01-31', one, self),
        complete(listDay, 'from', []),
        undirected(day, self, one),
      ];
      const [document] = on(build(facts), '2020-12-31').filter(({ directed }) => directed);
      return document?.reciprocal;
    };
    expect([named(before), named(day)]).toEqual([null, false]);
  });
});

describe('a directed liaison', () => {
  it('carries the sources of the lists that name it, once', () => {
    const documents = on(build([liaison(day, one, self), undirected(day, self, one)]), after);
    expect(documents.map(nameOf)).toEqual([`ISO/TC 1 > ${own}`]);
    expect(documents[0]?.sources.map(({ locator }) => locator)).toEqual(['line 1', 'line 2']);
    expect(documents[0]?.listedBy.map(({ party }) => party)).toEqual([self]);
  });

  it('replaces the edge without a direction only on its own days', () => {
    const documents = build([undirected('2019-01-31', self, one), liaison(day, one, self)]);
    expect(on(documents, before).map(nameOf)).toEqual([`ISO/TC 1 - ${own}`]);
    expect(on(documents, day).map(nameOf)).toEqual([`ISO/TC 1 > ${own}`]);
  });

  it('ends by a complete list that omits it, and begins anew with the next source', () => {
    const documents = build([
      liaison('2019-01-31', one, self),
      complete('2019-06-30', 'to', []),
      liaison(day, one, self),
    ]);
    expect(documents.map(({ validFrom, since }) => [validFrom, since])).toEqual([
      ['2019-01-31', '2019-01-31'],
      [day, day],
    ]);
  });

  it('is shown since its first day while only its neighbours change', () => {
    const documents = build([liaison('2019-01-31', one, self), liaison(day, self, one)]);
    const towards = documents.filter(({ fromKey }) => fromKey === 'ISO/TC 1');
    expect(towards.map(({ validFrom, since, reciprocal }) => [validFrom, since, reciprocal])).toEqual([
      ['2019-01-31', '2019-01-31', null],
      [day, '2019-01-31', true],
    ]);
  });

  it('changes on the days on which its representatives, its resolution or its listings change', () => {
    const resolution: MadeUp = {
      kind: 'resolution',
      asOf: '2020-03-31',
      subject: { committee: own, resolution: '2020/1' },
      values: { effects: [{ type: 'FORMS_LIAISON', with: one }] },
    };
    const sent: MadeUp = {
      kind: 'representation',
      asOf: '2020-02-29',
      subject: { from: own, to: one, person: 'Ada' },
      values: { listed: true },
    };
    const documents = build([
      liaison('2020-01-31', self, one),
      sent,
      resolution,
      undirected('2020-04-30', one, self),
    ]);
    const described = documents.map(({ validFrom, hasRepresentatives, establishedBy, listedBy }) => [
      validFrom,
      hasRepresentatives,
      establishedBy?.resolution ?? null,
      listedBy.length,
    ]);
    expect(described).toEqual([
      ['2020-01-31', false, null, 0],
      ['2020-02-29', true, null, 0],
      ['2020-03-31', true, '2020/1', 0],
      ['2020-04-30', true, '2020/1', 1],
    ]);
  });

  it('has the representatives of its own direction only', () => {
    const sent: MadeUp = {
      kind: 'representation',
      asOf: day,
      subject: { from: own, to: one, person: 'Ada' },
      values: { listed: true },
    };
    const documents = on(build([liaison(day, self, one), liaison(day, one, self), sent]), after);
    expect(documents.map((row) => [nameOf(row), row.hasRepresentatives])).toEqual([
      [`${own} > ISO/TC 1`, true],
      [`ISO/TC 1 > ${own}`, false],
    ]);
    const [edge] = build([undirected(day, one, self), sent]);
    expect(edge?.hasRepresentatives).toBe(true);
  });
});

describe('an edge without a direction', () => {
  it('names organizations first, then committees by key', () => {
    const rows = build([
      undirected(day, self, gs1),
      undirected(day, self, one),
      undirected(day, { committee: 'ISO/TC 1' }, { committee: 'ISO/TC 10' }),
    ]);
    expect(rows.map(nameOf)).toEqual([
      `organization:GS1 - ${own}`,
      `ISO/TC 1 - ${own}`,
      'ISO/TC 1 - ISO/TC 10',
    ]);
    expect(rows.map(({ withOrganization }) => withOrganization)).toEqual([true, false, false]);
  });

  it('is one for acronyms that differ only in case', () => {
    const rows = on(
      build([undirected(day, self, gs1)], [undirected(after, { organization: 'gs1' }, self)]),
      after,
    );
    expect(rows.map(nameOf)).toEqual([`organization:GS1 - ${own}`]);
  });

  it('has one key, whichever end the source names first', () => {
    const keyOf = (from: Endpoint, to: Endpoint) => build([undirected(day, from, to)])[0]?.key;
    const key = subjectKeys.liaison({ from: one, to: self, directed: false });
    expect([keyOf(self, one), keyOf(one, self)]).toEqual([key, key]);
  });
});

describe('the pairs of parties', () => {
  const pairs = (facts: readonly MadeUp[]) => buildLiaisonPairs(collectFacts([madeUpFacts('report', facts)]));

  it('hold both directions, the edge and the listing of each party, in the order of the parties', () => {
    const all = pairs([
      liaison(day, self, one),
      liaison(day, one, self),
      undirected(day, self, one),
      undirected(day, one, self),
    ]);
    expect(all).toHaveLength(1);
    expect(all[0]?.directed.map(({ from }) => from)).toEqual([self, one]);
    expect(all[0]?.listings.map(({ by, other }) => [by, other])).toEqual([
      [one, self],
      [self, one],
    ]);
    expect(timelinesOf(all).map(({ directed }) => directed)).toEqual([true, true, false]);
  });

  it('have no edge if no list names the other party', () => {
    const all = pairs([liaison(day, self, one)]);
    expect([all[0]?.undirected, all[0]?.listings]).toEqual([null, []]);
    expect(timelinesOf(all)).toHaveLength(1);
  });
});

describe('the listings of a pair', () => {
  const file = (asOf: string, ...records: readonly (readonly [string, readonly string[]])[]) =>
    editionOf(
      asOf,
      Object.fromEntries(records.map(([reference, committees]) => [reference, { committees }])),
    );
  const follow = (...sets: readonly FactSet[]) => {
    const collection = collectFacts(sets);
    const [pair] = buildLiaisonPairs(collection);
    return followListings(pair?.listings ?? [], collection.rosters);
  };
  const slides = (asOf: string, from: Endpoint, to: Endpoint) =>
    madeUpFacts(`slides-${asOf}`, [undirected(asOf, from, to)]);

  it('are mutual if both committees list each other, and one-sided if the list of one omits the other', () => {
    const both = follow(file(day, [own, ['ISO/TC 1']], ['ISO/TC 1', [own]]));
    expect(both.on(day)).toMatchObject({ mutual: true, unlistedIn: [] });
    const half = follow(file(day, [own, ['ISO/TC 1']], ['ISO/TC 1', []]));
    expect(half.on(day)).toMatchObject({ mutual: false, listedBy: [{ party: self }] });
    expect(half.on(day).unlistedIn.map(({ locator }) => locator)).toEqual(['id 2']);
    expect(half.on(before)).toEqual({ listedBy: [], mutual: null, unlistedIn: [] });
  });

  it('are unknown if the other committee has no list of that day or later', () => {
    expect(follow(slides(day, self, one)).on(after).mutual).toBeNull();
    const older = follow(file(before, ['ISO/TC 1', []]), slides(day, self, one));
    expect(older.on(day).mutual).toBeNull();
    const equal = follow(file(day, ['ISO/TC 1', []]), slides(day, self, one));
    expect(equal.on(day).mutual).toBe(false);
    const later = follow(file(after, ['ISO/TC 1', []]), slides(day, self, one));
    expect([later.on(day).mutual, later.on(after).mutual]).toEqual([null, false]);
  });

  it('with an organization are never mutual or one-sided', () => {
    const listed = follow(editionOf(day, { [own]: { organizations: ['GS1'] } }));
    expect(listed.on(day)).toMatchObject({ mutual: null, listedBy: [{ party: self }] });
    const both = follow(slides(day, self, gs1), slides(after, gs1, self));
    expect([both.on(after).listedBy.length, both.on(after).mutual]).toEqual([2, null]);
  });

  it('cite the first list that omits the other committee, and end when it lists it', () => {
    const listings = follow(
      file('2021-01-31', [own, ['ISO/TC 1']], ['ISO/TC 1', []]),
      file('2022-01-31', [own, ['ISO/TC 1']], ['ISO/TC 1', []]),
      file('2023-01-31', [own, ['ISO/TC 1']], ['ISO/TC 1', [own]]),
    );
    expect(listings.on('2022-06-30').unlistedIn.map(({ source }) => source)).toEqual(['file-2021-01-31']);
    expect([listings.on('2023-01-30').mutual, listings.on('2023-01-31').mutual]).toEqual([false, true]);
    expect(listings.days).toContain('2023-01-31');
  });

  it('name a party since the first day of the period without gaps', () => {
    const listings = follow(
      file('2021-01-31', [own, ['ISO/TC 1']]),
      file('2022-01-31', [own, []]),
      file('2023-01-31', [own, ['ISO/TC 1']]),
      file('2024-01-31', [own, ['ISO/TC 1']]),
    );
    const since = (on: string, party = own) => listings.namedSince(party, on);
    expect([since('2021-06-30'), since('2022-06-30'), since('2024-06-30')]).toEqual([
      '2021-01-31',
      null,
      '2023-01-31',
    ]);
    expect(since('2024-06-30', 'ISO/TC 1')).toBeNull();
  });
});
