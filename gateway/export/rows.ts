/**
 * The rows of an export, page after page, all from one generation of the data.
 * In: a collection, what to ask, a way to ask. Out: rows, one page in memory at a time; or one error before or between
 * rows. Not for: formats (formats.ts).
 */
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import type { Question } from '../graph-server.ts';
import { EXPORT_PAGE_SIZE, type ExportCollection } from './collections.ts';

export interface ExportRequest {
  readonly collection: ExportCollection;
  /** Day of the view; today where it is left out. */
  readonly asOf?: string;
  /** The same filter that the list takes in a query. */
  readonly filter?: Readonly<Record<string, unknown>>;
}

/** A value of an answer. */
export type Row = Readonly<Record<string, unknown>>;

/** Asks one question; each of an export must be answered from the same generation. */
export type AskPage = (question: Question) => Promise<FormattedExecutionResult>;

/** A page came with errors, so that its rows would not be whole. */
export class ExportFailedError extends Error {
  override readonly name = 'ExportFailedError';
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    // A page can meet the same fault at each of its rows.
    super([...new Set(errors.map(({ message }) => message))].join('; '));
    this.errors = errors;
  }
}

interface PageAnswer {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Every row of the list. Throws ExportFailedError; rows that were given before stay true of that generation. */
export function readExportRows(request: ExportRequest, ask: AskPage): AsyncGenerator<Row> {
  const { collection, asOf, filter } = request;
  const variables = { ...(asOf !== undefined && { asOf }), ...(filter !== undefined && { filter }) };
  return readPages({ query: collection.query, variables }, [collection.name], ask);
}

/**
 * The rows of all pages of a list; the query takes `first` and `after` besides its own variables, and `path` leads to the
 * list in its answer. Throws ExportFailedError.
 */
export async function* readPages(
  { query, variables }: Question,
  path: readonly string[],
  ask: AskPage,
): AsyncGenerator<Row> {
  let after: string | null = null;
  do {
    const answer = await ask({ query, variables: { ...variables, first: EXPORT_PAGE_SIZE, after } });
    const page = readAnswer(answer, path) as PageAnswer | null;
    if (page === null) throw new ExportFailedError([{ message: `The list ${path.join('.')} gave no page.` }]);
    yield* page.nodes;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}

/** What stands at a place of an answer; null where nothing does. Throws ExportFailedError where there are errors. */
export function readAnswer({ data, errors }: FormattedExecutionResult, path: readonly string[]): unknown {
  if (errors !== undefined) throw new ExportFailedError(errors);
  return path.reduce<unknown>((value, name) => (value as Row | null)?.[name] ?? null, data ?? null);
}

/** The rows once the first page is there, so that what cannot be answered is refused before anything is sent. */
export async function beginRows<T>(rows: AsyncGenerator<T>): Promise<AsyncIterable<T>> {
  const first = await rows.next();
  return (async function* () {
    if (first.done !== true) yield first.value;
    yield* rows;
  })();
}
