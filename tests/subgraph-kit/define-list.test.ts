/** A list that is declared as tables: what its filter, its orders and its parents answer. */
import 'reflect-metadata';
import { graphql } from 'graphql';
import { Directive, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import type { Collection } from '../../store/documents.ts';
import { createMemoryStore } from '../../store/memory.ts';
import { defineComputedList } from '../../subgraph-kit/computed-list.ts';
import { defineList } from '../../subgraph-kit/define-list.ts';
import { createRequestContext, type RequestContext } from '../../subgraph-kit/request-context.ts';
import type { VersionedDocument } from '../../subgraph-kit/versioned-document.ts';
import { buildSubgraph } from '../../subgraph-runtime/build-schema.ts';
import { defineConnection } from '../../subgraph-runtime/connection.ts';
import { defineEnum } from '../../subgraph-runtime/define-enum.ts';

interface BookDocument extends VersionedDocument {
  readonly shelf: string;
  readonly year: number | null;
  readonly genre: string | null;
  readonly authors: readonly string[];
  readonly words: readonly string[];
  readonly loanedOn: string | null;
}

const books: Collection<BookDocument> = {
  name: 'test.books',
  indexes: [['key', 'validFrom'], ['shelf'], ['authors'], ['words'], ['year', 'key'], ['loanedOn']],
  narrowedBy: ['genre'],
};

@ObjectType({ description: 'A book.' })
class Book {
  @Field(() => String, { description: 'Name.' })
  key!: string;
}

@Directive('@shareable')
@ObjectType({ description: 'A shelf.' })
class Shelf {
  @Field(() => String, { description: 'Name.' })
  name!: string;
}

const BookConnection = defineConnection(Book, 'Book', 'books');
const GenreEnum = defineEnum('Genre', 'Genre of a book.', { NOVEL: 'A novel.', ESSAY: 'An essay.' });

const bookList = defineList({
  name: 'Book',
  rows: 'books',
  collection: books,
  connection: BookConnection,
  toNode: ({ key }: BookDocument) => ({ key }),
  filter: (by) => ({
    author: by.person('authors', 'Id or name of an author.'),
    genres: by.anyOf('genre', () => GenreEnum, 'Genres.'),
    year: by.integer('year', 'Year.'),
    title: by.words('Words of the title.'),
    shelf: by.text('shelf', 'Shelf.'),
    loanedFrom: by.compare('loanedOn', '$gte', 'Loaned on or after this day.'),
    loanedTo: by.compare('loanedOn', '$lte', 'Loaned on or before this day. Needs `loanedFrom`.'),
    sameShelf: { ...by.flag('shelf', 'Needs `shelf`.'), needs: 'shelf', read: () => [] },
  }),
  orders: {
    YEAR: { description: 'By year.', by: ['year', 'key'] },
    NAME_DESC: { description: 'By name, descending.', by: ['-key'] },
  },
});

@ObjectType({ description: 'A loan.' })
class Loan {
  @Field(() => String, { description: 'Name.' })
  key!: string;
}

interface LoanRow {
  readonly _id: string;
  readonly days: number;
}

const loanList = defineComputedList({
  name: 'Loan',
  rows: 'loans',
  collection: { name: 'test.loans', indexes: [] },
  connection: defineConnection(Loan, 'Loan', 'loans'),
  toNode: ({ _id }: LoanRow) => ({ key: _id }),
  orders: {
    DAYS: { description: 'By days.', by: ['days'] },
    DAYS_DESC: { description: 'By days, descending.', by: ['-days'] },
  },
  isGivenInDefaultOrder: true,
});

@Resolver()
class ShelfResolver {
  @Query(() => [Shelf], { description: 'Both shelves.' })
  shelves(): readonly Shelf[] {
    return [{ name: 'A' }, { name: 'B' }];
  }
}

const resolvers = [
  ShelfResolver,
  loanList.query('loans', {
    description: 'Loans.',
    arguments: (by) => ({
      atLeast: by.option(() => Int, 'Minimum of days.', { defaultValue: 2, nullable: true }),
    }),
    // In an order of their own, to show which pages are sorted.
    rows: ({ given }) =>
      Promise.resolve(
        [2, 3, 1]
          .filter((days) => days >= ((given as { readonly atLeast?: number | null }).atLeast ?? 1))
          .map((days) => ({ _id: String(days), days })),
      ),
  }),
  bookList.query('books', 'Books.'),
  bookList.under<Shelf>(() => Shelf, 'books', {
    description: 'Books of the shelf.',
    defaultOrder: 'NAME_DESC',
    arguments: (by) => ({ year: by.integer('year', 'Year.') }),
    rows: ({ name }) => ({ field: 'shelf', key: name, day: '2020-01-01' }),
  }),
  bookList.under<Shelf>(() => Shelf, 'booksByName', {
    description: 'Books of the shelf, paged by the store.',
    isPagedByStore: true,
    defaultOrder: 'NAME_DESC',
    rows: ({ name }) => ({ field: 'shelf', key: name, day: '2020-01-01' }),
  }),
] as const;

const book = (key: string, shelf: string, more: Partial<BookDocument> = {}): BookDocument => ({
  ...{ _id: key, key, shelf, validFrom: '2019-01-01', validTo: '9999-12-31' },
  ...{ unknown: {}, sources: [], conflicts: [] },
  ...{ year: null, genre: null, authors: [], words: [key], loanedOn: null },
  ...more,
});

const someBooks = [
  book('dune', 'A', { year: 1965, genre: 'NOVEL', authors: ['frank-herbert'], loanedOn: '2019-05-01' }),
  book('emma', 'A', { year: 1815, genre: 'NOVEL', authors: ['jane-austen'] }),
  book('walden', 'B', { year: 1854, genre: 'ESSAY', authors: ['henry-thoreau'], loanedOn: '2019-06-01' }),
  book('gone', 'B', { year: 1999, validTo: '2019-12-31' }),
];

async function run(source: string, calls: string[] = []) {
  const store = createMemoryStore();
  const writer = store.begin('one');
  await writer.upsertMany(books, someBooks);
  await writer.commit();
  const reader = store.current();
  if (reader === null) throw new Error('no generation');
  const counting: typeof reader = {
    revision: reader.revision,
    findByIndex: (...request) => {
      calls.push('findByIndex');
      return reader.findByIndex(...request);
    },
    findPage: (...request) => reader.findPage(...request),
    count: (...request) => reader.count(...request),
    countBy: (...request) => reader.countBy(...request),
  };
  const definition = { name: 'books', resolvers, orphanedTypes: [], referenceResolvers: {} };
  const { schema } = buildSubgraph<RequestContext>(definition);
  return graphql({ schema, source, contextValue: createRequestContext(counting, '2020-01-01') });
}

async function keysOf(field: string): Promise<readonly string[]> {
  const { data, errors } = await run(`{ ${field} { nodes { key } } }`);
  if (errors !== undefined) throw new AggregateError(errors, String(errors[0]?.message));
  const answer = JSON.parse(JSON.stringify(data)) as Record<string, { nodes: readonly { key: string }[] }>;
  return Object.values(answer).flatMap(({ nodes }) => nodes.map(({ key }) => key));
}

async function refusalOf(field: string) {
  const { errors } = await run(`{ ${field} { totalCount } }`);
  const [error] = errors ?? [];
  return { code: error?.extensions['code'], argument: error?.extensions['argument'] };
}

describe('a declared list', () => {
  it('takes its first order where the caller gives none, or null', async () => {
    expect(await keysOf('books')).toEqual(['emma', 'walden', 'dune']);
    expect(await keysOf('books(orderBy: null)')).toEqual(['emma', 'walden', 'dune']);
    expect(await keysOf('books(orderBy: NAME_DESC)')).toEqual(['walden', 'emma', 'dune']);
  });

  it('ignores a filter that is null, and conditions that are null or omitted', async () => {
    expect(await keysOf('books(filter: null)')).toHaveLength(3);
    expect(await keysOf('books(filter: { author: null, year: null, genres: null })')).toHaveLength(3);
  });

  it.each([
    ['author: "Frank Herbert"', ['dune']],
    ['genres: [NOVEL]', ['emma', 'dune']],
    ['genres: [NOVEL], year: 1815', ['emma']],
    ['title: "Wal"', ['walden']],
    ['shelf: " A "', ['emma', 'dune']],
    ['loanedFrom: "2019-05-02"', ['walden']],
    ['loanedFrom: "2019-05-01", loanedTo: "2019-05-01"', ['dune']],
  ])('keeps the rows that meet { %s }', async (filter, keys) => {
    expect(await keysOf(`books(filter: { ${filter} })`)).toEqual(keys);
  });

  it.each(['author: "Nobody Known"', 'genres: []', 'year: 2000', 'title: "zebra"', 'shelf: "Z"'])(
    'answers nothing, and no error, for the readable value { %s } that names nothing',
    async (filter) => {
      expect(await keysOf(`books(filter: { ${filter} })`)).toEqual([]);
    },
  );

  it.each(['author', 'title', 'shelf'])('refuses a blank %s by the path of its argument', async (name) => {
    for (const blank of ['""', '"  "']) {
      const refusal = await refusalOf(`books(filter: { ${name}: ${blank} })`);
      expect(refusal).toEqual({ code: 'BAD_USER_INPUT', argument: `filter.${name}` });
    }
  });

  it('refuses a condition without the one that it needs', async () => {
    expect(await refusalOf('books(filter: { sameShelf: true })')).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'filter.sameShelf',
    });
    expect(await keysOf('books(filter: { sameShelf: true, shelf: "B" })')).toEqual(['walden']);
  });
});

describe('a declared list under a parent', () => {
  const perShelf = async (field: string, calls?: string[]) => {
    const { data, errors } = await run(`{ shelves { name ${field} { nodes { key } totalCount } } }`, calls);
    expect(errors).toBeUndefined();
    const { shelves } = JSON.parse(JSON.stringify(data)) as {
      shelves: readonly Record<string, { nodes?: readonly { key: string }[] }>[];
    };
    return shelves.map((shelf) =>
      Object.values(shelf).flatMap((one) => (one.nodes ?? []).map(({ key }) => key)),
    );
  };

  it('holds the rows of each parent, in the default order of that parent', async () => {
    expect(await perShelf('books')).toEqual([['emma', 'dune'], ['walden']]);
    expect(await perShelf('books(orderBy: YEAR)')).toEqual([['emma', 'dune'], ['walden']]);
    expect(await perShelf('booksByName')).toEqual([['emma', 'dune'], ['walden']]);
    expect(await perShelf('booksByName(orderBy: YEAR, filter: { year: 1854 })')).toEqual([[], ['walden']]);
  });

  it('takes the filter of the root, and its own arguments', async () => {
    expect(await perShelf('books(filter: { author: "jane-austen" })')).toEqual([['emma'], []]);
    expect(await perShelf('books(year: 1965)')).toEqual([['dune'], []]);
    expect(await perShelf('books(year: 1965, filter: { genres: [ESSAY] })')).toEqual([[], []]);
  });

  it('reads the rows of all parents with one store call', async () => {
    const calls: string[] = [];
    await perShelf('books(filter: { year: 1815 })', calls);
    expect(calls).toEqual(['findByIndex']);
  });
});

describe('a list of computed rows', () => {
  it('is not sorted again in its default order if its rows are given in it', async () => {
    expect(await keysOf('loans(atLeast: 1)')).toEqual(['2', '3', '1']);
    expect(await keysOf('loans(atLeast: 1, orderBy: DAYS)')).toEqual(['2', '3', '1']);
  });

  it('is sorted in any other order', async () => {
    expect(await keysOf('loans(atLeast: 1, orderBy: DAYS_DESC)')).toEqual(['3', '2', '1']);
  });

  it('accepts null for an argument with a nullable default', async () => {
    expect(await keysOf('loans')).toEqual(['2', '3']);
    expect(await keysOf('loans(atLeast: null)')).toEqual(['2', '3', '1']);
  });
});

describe('rows that are loaded already', () => {
  const page = { first: 10 };
  const connect = async (args: object) => {
    const reader = createMemoryStore();
    const writer = reader.begin('one');
    await writer.commit();
    const current = reader.current();
    if (current === null) throw new Error('no generation');
    const context = createRequestContext(current, '2020-01-01');
    const { nodes } = await bookList.connectRows(context, someBooks, { page, ...args }, '2020-01-01');
    return nodes.map(({ key }) => key);
  };

  it('are filtered and ordered as stored ones are', async () => {
    expect(await connect({})).toEqual(['emma', 'walden', 'dune', 'gone']);
    expect(await connect({ filter: { genres: ['NOVEL'] }, orderBy: 'NAME_DESC' })).toEqual(['emma', 'dune']);
    expect(await connect({ filter: { loanedFrom: '2019-06-01' } })).toEqual(['walden']);
  });
});
