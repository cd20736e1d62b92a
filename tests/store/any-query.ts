/** Generators of rows and of any query on them in the language of the store port. */
import fc from 'fast-check';
import {
  positionOf,
  totalSort,
  type Collection,
  type Condition,
  type Filter,
  type Page,
  type PageRequest,
  type Scalar,
  type StoredDocument,
  type StoreReader,
} from '../../store/documents.ts';
import { compareScalars } from '../../store/scalar-order.ts';

/** A made-up document with a field of each type; some are missing, some are null. */
export interface Row extends StoredDocument {
  readonly code: string;
  readonly title?: string | null;
  readonly size?: number | null;
  readonly open: boolean | null;
  readonly tags: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
}

export const rows: Collection<Row> = {
  name: 'test.rows',
  indexes: [['code', 'validFrom'], ['title', 'code'], ['size'], ['tags', 'validFrom']],
  narrowedBy: ['open'],
  lists: ['tags'],
};

const codes = ['A', 'AB', 'a', 'b', 'é', 'Z-10', 'Z-9', ''];
const plainTitles = ['Blockchain', 'blockchain', 'Élan', 'elan', '$gt', 'a.b', '第1回', ''];
const sizes = [-3, -0.5, 0, 1, 2, 10, 1e12];
const tags = ['x', 'y', 'z', 'X', 'xy', 'xyz', 'y\u0301'];
const plainBeginnings = ['x', 'xy', 'y', 'B', 'bl', 'é', '$', 'Z-', '第', 'a.'];
/** Text that is in one place by its code units and in another by its code points. */
const beyondBasicPlane = ['\uFF5E', '\u{1D49C}', '\u{20000}'];
const days = ['2016-01-01', '2018-05', '2018-05-22', '2020', '2020-12-31', '9999-12-31'];

/** The questions that can be asked of the rows. */
export interface AnyQuery {
  readonly someRows: readonly Row[];
  readonly filter: fc.Arbitrary<Filter<Row>>;
  readonly page: fc.Arbitrary<PageRequest<Row>>;
  readonly counting: fc.Arbitrary<{ readonly field: RowField; readonly filter: Filter<Row> }>;
  readonly lookup: fc.Arbitrary<{
    readonly field: RowField;
    readonly values: readonly Scalar[];
    readonly filter: Filter<Row>;
  }>;
}

type RowField = 'code' | 'title' | 'size' | 'open' | 'tags';
const fields: readonly RowField[] = ['code', 'title', 'size', 'open', 'tags'];

/** `ordersByCodePoint` is false for a double of MongoDB, which is asked about no text beyond the Basic Multilingual Plane. */
export function anyQuery({ ordersByCodePoint }: { readonly ordersByCodePoint: boolean }): AnyQuery {
  const beyond = ordersByCodePoint ? beyondBasicPlane : [];
  const titles = [...plainTitles, ...beyond];
  const someRows = makeRows(titles);
  const filter = anyFilter(anyFieldCondition(titles, [...plainBeginnings, ...beyond], someRows));
  return {
    someRows,
    filter,
    page: anyPage(filter, someRows),
    counting: fc.record({ field: fc.constantFrom(...fields), filter }),
    lookup: fc.record({
      field: fc.constantFrom(...fields),
      values: fc.array(fc.constantFrom<Scalar>(null, true, ...codes, ...titles, ...sizes, ...tags), {
        maxLength: 5,
      }),
      filter,
    }),
  };
}

/** The same rows in every run, so that a failure can be run again. */
function makeRows(titles: readonly string[]): readonly Row[] {
  const rowWithoutId = fc.record(
    {
      code: fc.constantFrom(...codes),
      title: fc.constantFrom(null, ...titles),
      size: fc.constantFrom(null, ...sizes),
      open: fc.constantFrom(null, true, false),
      tags: fc.subarray(tags),
      validFrom: fc.constantFrom(...days),
      validTo: fc.constantFrom(...days),
    },
    { requiredKeys: ['code', 'open', 'tags', 'validFrom', 'validTo'] },
  );
  return fc
    .sample(rowWithoutId, { seed: 307, numRuns: 240 })
    .map((row, index) => ({ ...row, _id: `row-${index}` }));
}

function conditionOn(values: readonly Scalar[], beginnings: readonly string[]): fc.Arbitrary<Condition> {
  const value = fc.constantFrom(...values);
  const known = value.filter((one) => one !== null);
  const list = fc.array(value, { maxLength: 4 });
  const beginning = fc.constantFrom(...beginnings);
  return fc.oneof(
    value,
    list.map(($in) => ({ $in })),
    list.map(($nin) => ({ $nin })),
    value.map(($ne) => ({ $ne })),
    known.map(($lt) => ({ $lt })),
    known.map(($lte) => ({ $lte })),
    known.map(($gt) => ({ $gt })),
    known.map(($gte) => ({ $gte })),
    fc.tuple(known, known).map(([$gte, $lt]) => ({ $gte, $lt })),
    beginning.map(($startsWith) => ({ $startsWith })),
    fc.tuple(beginning, known).map(([$startsWith, $ne]) => ({ $startsWith, $ne })),
  );
}

function anyFieldCondition(
  titles: readonly string[],
  beginnings: readonly string[],
  someRows: readonly Row[],
): fc.Arbitrary<Filter<Row>> {
  const on = (values: readonly Scalar[]) => conditionOn(values, beginnings);
  return fc.oneof(
    on(codes).map((code) => ({ code })),
    on([null, ...titles]).map((title) => ({ title })),
    on([null, ...sizes]).map((size) => ({ size })),
    on([null, true, false]).map((open) => ({ open })),
    on([...tags, 'w']).map((tag) => ({ tags: tag })),
    on(someRows.slice(0, 20).map(({ _id }) => _id)).map((_id) => ({ _id })),
    fc.constantFrom(...days).map((day) => ({ validFrom: { $lte: day }, validTo: { $gt: day } })),
  );
}

function anyFilter(oneField: fc.Arbitrary<Filter<Row>>): fc.Arbitrary<Filter<Row>> {
  const { filter } = fc.letrec<{ filter: Filter<Row> }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 2 },
      oneField,
      fc.constant({}),
      fc.tuple(oneField, oneField).map(([one, other]): Filter<Row> => ({ ...one, ...other })),
      fc.array(tie('filter'), { maxLength: 3 }).map(($or) => ({ $or })),
      fc.array(tie('filter'), { maxLength: 3 }).map(($and) => ({ $and })),
    ),
  }));
  return filter;
}

const anySort = fc
  .uniqueArray(fc.constantFrom('code', 'title', 'size', 'open', 'validFrom', '_id'), { maxLength: 3 })
  .chain((fields) =>
    fc.tuple(...fields.map((field) => fc.constantFrom(1, -1).map((direction) => ({ field, direction })))),
  ) as fc.Arbitrary<PageRequest<Row>['sort']>;

function anyPage(
  filter: fc.Arbitrary<Filter<Row>>,
  someRows: readonly Row[],
): fc.Arbitrary<PageRequest<Row>> {
  const position = fc.option(fc.constantFrom(...someRows));
  return fc
    .record({
      filter,
      sort: anySort,
      limit: fc.integer({ min: 0, max: 12 }),
      after: position,
      before: position,
      direction: fc.constantFrom('forwards' as const, 'backwards' as const),
    })
    .map(({ after, before, ...request }) => ({
      ...request,
      ...(after === null ? {} : { after: positionOf(after, request.sort) }),
      ...(before === null ? {} : { before: positionOf(before, request.sort) }),
    }));
}

/** All pages of a list, forwards and backwards: the ids in the order of the list. */
export async function readThrough(reader: StoreReader, request: Omit<PageRequest<Row>, 'direction'>) {
  const forwards: string[] = [];
  for (let after: readonly Scalar[] | undefined, more = true; more;) {
    const place = after === undefined ? {} : { after };
    const page = await reader.findPage(rows, { ...request, ...place, direction: 'forwards' });
    forwards.push(...page.documents.map(({ _id }) => _id));
    const last = page.documents.at(-1);
    after = last && positionOf(last, request.sort);
    more = page.hasNextPage;
  }
  const backwards: string[] = [];
  for (let before: readonly Scalar[] | undefined, more = true; more;) {
    const place = before === undefined ? {} : { before };
    const page = await reader.findPage(rows, { ...request, ...place, direction: 'backwards' });
    backwards.unshift(...page.documents.map(({ _id }) => _id));
    const [first] = page.documents;
    before = first && positionOf(first, request.sort);
    more = page.hasPreviousPage;
  }
  return { forwards, backwards };
}

/** A page by its definition: all rows in order, those between the cursors, the first or the last of them. */
export function pageByDefinition(all: readonly Row[], request: Omit<PageRequest<Row>, 'filter'>): Page<Row> {
  const { sort, limit, after, before, direction } = request;
  const directions = totalSort(sort).map((step) => step.direction);
  const compare = (a: readonly Scalar[], b: readonly Scalar[]): number =>
    directions
      .map((sign, index) => sign * compareScalars(a[index] ?? null, b[index] ?? null))
      .find((difference) => difference !== 0) ?? 0;
  const place = (row: Row) => positionOf(row, sort);
  const ordered = [...all].sort((a, b) => compare(place(a), place(b)));
  const within = ordered.filter(
    (row) =>
      (after === undefined || compare(place(row), after) > 0) &&
      (before === undefined || compare(place(row), before) < 0),
  );
  const documents =
    direction === 'forwards' ? within.slice(0, limit) : within.slice(Math.max(0, within.length - limit));
  if (documents.length === 0) return { documents, hasNextPage: within.length > 0, hasPreviousPage: false };
  return {
    documents,
    hasNextPage: ordered.at(-1) !== documents.at(-1),
    hasPreviousPage: ordered[0] !== documents[0],
  };
}
