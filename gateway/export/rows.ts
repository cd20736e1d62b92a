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
    super(errors.map(({ message }) => message).join('; '));
    this.errors = errors;
  }
}

interface PageAnswer {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Every row of the list. Throws ExportFailedError; rows that were given before stay true of that generation. */
export async function* readExportRows(request: ExportRequest, ask: AskPage): AsyncGenerator<Row> {
  const { collection, asOf, filter } = request;
  let after: string | null = null;
  do {
    const variables: Readonly<Record<string, unknown>> = {
      ...(asOf !== undefined && { asOf }),
      ...(filter !== undefined && { filter }),
      first: EXPORT_PAGE_SIZE,
      after,
    };
    const page: PageAnswer = readPage(await ask({ query: collection.query, variables }), collection.name);
    yield* page.nodes;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}

function readPage({ data, errors }: FormattedExecutionResult, name: string): PageAnswer {
  if (errors !== undefined) throw new ExportFailedError(errors);
  const page = data?.[name];
  if (page === null || page === undefined) {
    throw new ExportFailedError([{ message: `The list ${name} gave no page.` }]);
  }
  return page as PageAnswer;
}
