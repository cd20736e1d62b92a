/** The rows of an export, page by page, all from one generation. */
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { MAX_PAGE_SIZE } from '../../process/page-size.ts';
import type { Question } from '../graph-server.ts';
import type { ExportCollection } from './collections.ts';

export interface ExportRequest {
  readonly collection: ExportCollection;
  /** Day of the view. Default: today. */
  readonly asOf?: string;
  /** The filter of the list, as in a query. */
  readonly filter?: Readonly<Record<string, unknown>>;
}

export type Row = Readonly<Record<string, unknown>>;

/** Executes one query; all queries of an export must read the same generation. */
export type AskPage = (question: Question) => Promise<FormattedExecutionResult>;

/** A page came with errors, so its rows would be incomplete. */
export class ExportFailedError extends Error {
  override readonly name = 'ExportFailedError';
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[]) {
    // A page may report the same fault for each of its rows.
    super([...new Set(errors.map(({ message }) => message))].join('; '));
    this.errors = errors;
  }
}

interface PageAnswer {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Every row of the list. Throws ExportFailedError. */
export function readExportRows(request: ExportRequest, ask: AskPage): AsyncGenerator<Row> {
  const { collection, asOf, filter } = request;
  const variables = { ...(asOf !== undefined && { asOf }), ...(filter !== undefined && { filter }) };
  return readPages({ query: collection.query, variables }, [collection.name], ask);
}

/**
 * The rows of all pages of a list. The query takes `first` and `after` in addition to its own variables, and `path` is the
 * path of the list in the response. Throws ExportFailedError.
 */
export async function* readPages(
  { query, variables }: Question,
  path: readonly string[],
  ask: AskPage,
): AsyncGenerator<Row> {
  let after: string | null = null;
  do {
    const answer = await ask({ query, variables: { ...variables, first: MAX_PAGE_SIZE, after } });
    const page = readAnswer(answer, path) as PageAnswer | null;
    if (page === null) throw new ExportFailedError([{ message: `No page at ${path.join('.')}.` }]);
    yield* page.nodes;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}

/** The value at a path of a response, or null. Throws ExportFailedError if the response has errors. */
export function readAnswer({ data, errors }: FormattedExecutionResult, path: readonly string[]): unknown {
  if (errors !== undefined) throw new ExportFailedError(errors);
  return path.reduce<unknown>((value, name) => (value as Row | null)?.[name] ?? null, data ?? null);
}

/** Reads the first page, so that an export that cannot be answered fails before anything is sent. */
export async function beginRows<T>(rows: AsyncGenerator<T>): Promise<AsyncIterable<T>> {
  const first = await rows.next();
  return (async function* () {
    if (first.done !== true) yield first.value;
    yield* rows;
  })();
}
