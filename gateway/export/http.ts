/**
 * `GET /export/<collection>.<format>?asOf=&filter=`: a whole list as a download.
 * In: a request. Out: rows as they are read, all of one generation, or a refusal as JSON before the first of them. Not for:
 * what a row holds (collections.ts).
 *
 * Where a page fails after the first one, the connection is broken off: a caller sees that the file is not whole.
 */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler, Response } from 'express';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { gatewayErrorCodes, isPublicCode, maskedMessage, type GatewayErrorCode } from '../errors.ts';
import { parseJsonObject } from '../json-object.ts';
import { limits } from '../limits.ts';
import type { LiveGraph } from '../live-graph.ts';
import { refuse } from '../refuse.ts';
import type { ExportCollection } from './collections.ts';
import { exportFormats, exportMediaTypes, formatRows, type ExportFormat } from './formats.ts';
import { ExportFailedError, readExportRows, type ExportRequest, type Row } from './rows.ts';

export interface ExportHandlerOptions {
  readonly graph: Pick<LiveGraph, 'take'>;
  readonly logger: Logger;
}

/** An address or a parameter is not what it should be. */
class RefusedExport extends Error {
  readonly status: number;
  readonly code: GatewayErrorCode;

  constructor(status: number, code: GatewayErrorCode, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** Answers below `/export/`. */
export function createExportHandler({ graph: live, logger }: ExportHandlerOptions): RequestHandler {
  let running = 0;
  return async (request, response) => {
    if (running >= limits.exportsAtOnce) {
      response.set('retry-after', '5');
      const message = `${String(running)} exports are running; try again in a few seconds.`;
      refuse(response, 503, gatewayErrorCodes.tooManyExports, message);
      return;
    }
    running += 1;
    const { graph, release } = live.take();
    const requestId = randomUUID();
    response.set({ 'x-request-id': requestId, 'cache-control': 'no-store' });
    try {
      const { format, ...asked } = readRequest(request, graph.exportCollections);
      const left = new AbortController();
      response.once('close', () => {
        left.abort();
      });
      const scope = { requestId, signal: left.signal, operationName: 'Export' };
      const series = await graph.openSeries(scope);
      const rows = await beginRows(readExportRows(asked, (question) => series.ask(question)));
      const { name, columns } = asked.collection;
      const date = asked.asOf === undefined ? '' : `-${asked.asOf}`;
      response.set({
        'content-type': exportMediaTypes[format],
        'content-disposition': `attachment; filename="${name}${date}.${format}"`,
      });
      if (series.revision !== null) response.set('x-revision', series.revision);
      response.setTimeout(limits.exportStallMs, () => response.destroy());
      await pipeline(Readable.from(formatRows(rows, format, columns)), response);
      logger.info({ requestId, export: name, format }, 'export');
    } catch (error) {
      fail(response, error, requestId, logger);
    } finally {
      running -= 1;
      release();
    }
  };
}

/** The rows once the first page is there, so that a bad filter is refused before anything is sent. */
async function beginRows(rows: AsyncGenerator<Row>): Promise<AsyncIterable<Row>> {
  const first = await rows.next();
  return (async function* () {
    if (first.done !== true) yield first.value;
    yield* rows;
  })();
}

function readRequest(
  { params, query }: Request,
  collections: ReadonlyMap<string, ExportCollection>,
): ExportRequest & { readonly format: ExportFormat } {
  const [, name = '', ending = ''] = /^([A-Za-z]+)\.([a-z]+)$/u.exec(String(params['file'])) ?? [];
  const collection = collections.get(name);
  const format = exportFormats.find((one) => one === ending);
  if (collection === undefined || format === undefined) {
    throw new RefusedExport(
      404,
      gatewayErrorCodes.notFound,
      `There is no such export; expected /export/<list>.ndjson or .csv with one of ${[...collections.keys()].join(', ')}.`,
    );
  }
  const unknown = Object.keys(query).filter((parameter) => parameter !== 'asOf' && parameter !== 'filter');
  if (unknown.length > 0) {
    throw badParameter(`unknown parameter ${unknown.join(', ')}; expected asOf or filter`);
  }
  const [asOf, filter] = [readText(query['asOf'], 'asOf'), readText(query['filter'], 'filter')];
  return {
    collection,
    format,
    ...(asOf !== undefined && { asOf }),
    ...(filter !== undefined && { filter: readFilter(filter) }),
  };
}

function readText(value: unknown, parameter: string): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw badParameter(`${parameter}: expected one value`);
}

function readFilter(text: string): Readonly<Record<string, unknown>> {
  const filter = parseJsonObject(text);
  if (filter !== null) return filter;
  throw badParameter('filter: expected a JSON object with the fields of the filter of the list');
}

function badParameter(message: string): RefusedExport {
  return new RefusedExport(400, gatewayErrorCodes.badUserInput, message);
}

function fail(response: Response, error: unknown, requestId: string, logger: Logger): void {
  if (response.closed) return;
  if (error instanceof RefusedExport) {
    refuse(response, error.status, error.code, error.message);
    return;
  }
  const told = errorsToTell(error);
  if (told === null) logger.error({ requestId, err: error }, 'an export met an internal error');
  if (response.headersSent) {
    logger.warn({ requestId }, 'an export was broken off');
    response.destroy();
    return;
  }
  if (told === null) {
    refuse(response, 500, gatewayErrorCodes.internal, maskedMessage, { requestId });
    return;
  }
  const isCallersFault = told.some(({ extensions }) => callersFaults.has(extensions?.['code']));
  response.status(isCallersFault ? 400 : 503).json({ errors: told });
}

/** The errors of a page, or of binding the export to the data; null for what is not meant for callers. */
function errorsToTell(error: unknown): readonly GraphQLFormattedError[] | null {
  if (error instanceof ExportFailedError) return error.errors;
  return error instanceof GraphQLError && isPublicCode(error.extensions['code']) ? [error.toJSON()] : null;
}

const callersFaults: ReadonlySet<unknown> = new Set([
  gatewayErrorCodes.badUserInput,
  gatewayErrorCodes.validationFailed,
  gatewayErrorCodes.invalidReference,
  gatewayErrorCodes.ambiguousReference,
]);
