/**
 * Made-up files in ISO's formats at any multiple of the real size; the same seed gives the same files. Sizes at 1x are those of
 * ISO's files of 2025-05: 785 committees, about 30,600 memberships, 70,000 deliverables with scopes of some 600 characters, and
 * liaisons for a network of about 1,700 nodes and 8,000 ties.
 */
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface IsoFiles {
  readonly committees: string;
  readonly deliverables: string;
  readonly counts: { readonly committees: number; readonly deliverables: number };
}

const COMMITTEES = 785;
const BODIES = 170;
const ORGANIZATIONS = 900;
const DELIVERABLES = 70_000;

const words =
  'ledger chain token vessel pump valve steel paper glass water safety quality method sampling terminology interface packaging plastics rubber textile timber acoustics optics dental surgical railway road ship crane lift boiler pipe cable sensor image audio video coding security identity privacy governance interoperability vocabulary test requirements guidance framework architecture data model exchange format'.split(
    ' ',
  );

/** One word in this many is rare: two others joined, of which there are a few thousand. */
const RARE = 8;

/**
 * Scopes in a hundred with non-ASCII characters, as in ISO's file of committees of 2025-05; one of the three deliverables whose
 * records we have does. Readers that decode large parts of a file at once, such as Node's readline, take longer for a part with
 * a single one.
 */
export const SCOPES_BEYOND_ASCII = 5;
/** Scopes in a hundred with several paragraphs, each on its own line, in the same file. */
const BROKEN_SCOPES = 41;
const PARAGRAPHS = 5;

/** Pseudorandom numbers from 0 to below 1 (mulberry32, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Draw {
  below(limit: number): number;
  /** Distinct numbers below a limit, in ascending order. */
  several(count: number, limit: number): readonly number[];
  text(length: number): string;
  /** HTML. */
  scope(length: number): string;
}

function createDraw(seed: number, scopesBeyondAscii: number): Draw {
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const common = (): string => words[below(words.length)] ?? '';
  const text = (length: number): string => {
    const chosen: string[] = [];
    for (let written = 0; written < length;) {
      const word = below(RARE) === 0 ? `${common()}${common()}` : common();
      chosen.push(word);
      written += word.length + 1;
    }
    return chosen.join(' ');
  };
  return {
    below,
    text,
    scope: (length) => {
      const paragraphs = below(100) < BROKEN_SCOPES ? PARAGRAPHS : 1;
      const [open, close] = below(100) < scopesBeyondAscii ? ['\u201C', '\u201D'] : ['', ''];
      const paragraph = () => `<p>${open}${text(length / paragraphs)}${close}</p>`;
      return Array.from({ length: paragraphs }, paragraph).join('\n');
    },
    several: (count, limit) => {
      const drawn = new Set<number>();
      while (drawn.size < Math.min(count, limit)) drawn.add(below(limit));
      return [...drawn].sort((a, b) => a - b);
    },
  };
}

/** Two of three committees are SCs of the preceding TC. */
function committeeReference(index: number): string {
  const technical = Math.floor(index / 3) + 1;
  return index % 3 === 0 ? `ISO/TC ${technical}` : `ISO/TC ${technical}/SC ${index % 3}`;
}

const committeeId = (index: number): number => 50_000 + index;
const body = (index: number) => ({ id: 1_000 + index, acronym: `NB${index}` });
const organization = (index: number) => ({ id: 900_000 + index, acronym: `ORG${index}` });

/** ISO writes null for an empty list. */
const orNull = <T>(list: readonly T[]): readonly T[] | null => (list.length === 0 ? null : list);

function childrenOf(index: number, total: number): readonly number[] | null {
  return orNull([index + 1, index + 2].filter((child) => child < total).map(committeeId));
}

/** The committees that each one lists; two of three pairs are in both lists. */
function drawListings(total: number, draw: Draw): readonly ReadonlySet<number>[] {
  const lists = Array.from({ length: total }, () => new Set<number>());
  for (const [index, own] of lists.entries()) {
    for (const other of draw.several(draw.below(13), total)) {
      if (other === index) continue;
      own.add(other);
      if (draw.below(3) > 0) lists[other]?.add(index);
    }
  }
  return lists;
}

function* makeCommittees(times: number, draw: Draw): Generator<string> {
  const total = Math.round(COMMITTEES * times);
  const listings = drawListings(total, draw);
  for (let index = 0; index < total; index += 1) {
    const members = draw.several(20 + draw.below(39), BODIES);
    const participating = members.filter((_, place) => place % 11 < 6);
    const observing = members.filter((_, place) => place % 11 >= 6);
    const record = {
      id: committeeId(index),
      reference: committeeReference(index),
      status: index % 46 === 45 ? 'Suspended' : 'Active',
      title: { en: draw.text(40) },
      secretariat: body(participating[draw.below(participating.length)] ?? 0),
      creationDate: `${1947 + draw.below(78)}-0${1 + draw.below(9)}-1${draw.below(10)}`,
      scope: { en: draw.scope(400) },
      parentId: index % 3 === 0 ? null : committeeId(index - (index % 3)),
      childrenId: index % 3 === 0 ? childrenOf(index, total) : null,
      pMembers: orNull(participating.map(body)),
      oMembers: orNull(observing.map(body)),
      committeeLiaisons: orNull(
        [...(listings[index] ?? [])]
          .sort((a, b) => a - b)
          .map((other) => ({ id: committeeId(other), reference: committeeReference(other) })),
      ),
      organizationLiaisons: orNull(
        draw.several(draw.below(9), Math.ceil(ORGANIZATIONS * times)).map(organization),
      ),
      sortKey: committeeReference(index),
    };
    yield `${JSON.stringify(record)}\n`;
  }
}

const stages = [6060, 6060, 6060, 9020, 9060, 9093, 9092, 9599, 9599, 4060, 3020, 2000, 5020];

function* makeDeliverables(times: number, draw: Draw): Generator<string> {
  const [total, committees] = [Math.round(DELIVERABLES * times), Math.round(COMMITTEES * times)];
  for (let index = 0; index < total; index += 1) {
    const stage = stages[draw.below(stages.length)] ?? 6060;
    const year = 1980 + draw.below(45);
    const number = 10_000 + index;
    const isPublished = stage >= 6060;
    const record = {
      id: 1_000_000 + index,
      deliverableType: index % 7 === 0 ? 'TR' : 'IS',
      supplementType: null,
      reference: isPublished
        ? `${index % 7 === 0 ? 'ISO/TR' : 'ISO'} ${number}:${year}`
        : `ISO/${index % 7 === 0 ? 'DTR' : 'DIS'} ${number}`,
      title: { en: draw.text(70), fr: null },
      publicationDate: isPublished ? `${year}-0${1 + draw.below(9)}-1${draw.below(10)}` : null,
      edition: 1 + draw.below(4),
      icsCode: [`${10 + draw.below(80)}.0${1 + draw.below(9)}0`],
      ownerCommittee: committeeReference(draw.below(committees)),
      currentStage: stage,
      replaces: index > 0 && index % 5 === 0 ? [1_000_000 + index - 1] : null,
      replacedBy: null,
      languages: isPublished ? ['en', 'fr'] : null,
      pages: { en: 10 + draw.below(200) },
      scope: { en: draw.scope(600) },
    };
    yield `${JSON.stringify(record)}\n`;
  }
}

/** Writes the files; a multiple below 1 gives a fraction of the real size. */
export async function writeIsoFiles(
  folder: string,
  times: number,
  seed: number,
  scopesBeyondAscii = SCOPES_BEYOND_ASCII,
): Promise<IsoFiles> {
  const committees = join(folder, `committees-${times}x.jsonl`);
  const deliverables = join(folder, `deliverables-${times}x.jsonl`);
  const draw = createDraw(seed, scopesBeyondAscii);
  await pipeline(Readable.from(makeCommittees(times, draw)), createWriteStream(committees));
  await pipeline(Readable.from(makeDeliverables(times, draw)), createWriteStream(deliverables));
  const counts = {
    committees: Math.round(COMMITTEES * times),
    deliverables: Math.round(DELIVERABLES * times),
  };
  return { committees, deliverables, counts };
}
