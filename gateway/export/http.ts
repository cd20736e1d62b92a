/**
 * `GET /export/<list>.<format>` and `GET /export/network.<format>`: a whole list, or the network, as a download of one
 * generation.
 *
 * Errors before the first row are sent as JSON. After that a failed page closes the connection, so that the client
 * notices that the file is incomplete.
 */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestHandler, Response } from 'express';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { disconnectSignal, refuse } from '../../process/http.ts';
import { errorCodes } from '../../process/error-codes.ts';
import { requestIdHeader } from '../../process/headers.ts';
import { isPublicCode, maskedMessage } from '../errors.ts';
import { limits } from '../limits.ts';
import type { LiveGraph } from '../live-graph.ts';
import { readDownload } from './download.ts';
import { RefusedExport } from './refused-export.ts';
import { ExportFailedError } from './rows.ts';

interface ExportHandlerOptions {
  readonly graph: Pick<LiveGraph, 'take'>;
  readonly logger: Logger;
}

/** Answers below `/export/`. */
export function createExportHandler({ graph: live, logger }: ExportHandlerOptions): RequestHandler {
  let running = 0;
  return async (request, response) => {
    if (running >= limits.exportsAtOnce) {
      response.set('retry-after', '5');
      const message = `${String(running)} exports are running; retry in a few seconds.`;
      refuse(response, 503, errorCodes.tooManyExports, message);
      return;
    }
    running += 1;
    const { graph, release } = live.take();
    const requestId = randomUUID();
    response.set({ [requestIdHeader]: requestId, 'cache-control': 'no-store' });
    try {
      const { file } = request.params;
      const download = readDownload(String(file), request.query, graph.exportCollections);
      const scope = { requestId, signal: disconnectSignal(response), operationName: 'Export' };
      const series = await graph.openSeries(scope);
      const text = await download.begin((question) => series.ask(question));
      response.set({
        'content-type': download.mediaType,
        'content-disposition': `attachment; filename="${download.fileName}"`,
      });
      if (series.revision !== null) response.set('x-revision', series.revision);
      response.setTimeout(limits.exportStallMs, () => response.destroy());
      await pipeline(Readable.from(text), response);
      logger.info({ requestId, export: file }, 'export');
    } catch (error) {
      fail(response, error, requestId, logger);
    } finally {
      running -= 1;
      release();
    }
  };
}

function fail(response: Response, error: unknown, requestId: string, logger: Logger): void {
  if (response.closed) return;
  if (error instanceof RefusedExport) {
    refuse(response, error.status, error.code, error.message);
    return;
  }
  const errors = publicErrors(error);
  if (errors === null) logger.error({ requestId, err: error }, 'internal error in an export');
  if (response.headersSent) {
    logger.warn({ requestId }, 'an export was aborted');
    response.destroy();
    return;
  }
  if (errors === null) {
    refuse(response, 500, errorCodes.internal, maskedMessage, { requestId });
    return;
  }
  const [status = 503] = errors.flatMap(
    ({ extensions }) => clientErrorStatus.get(extensions?.['code']) ?? [],
  );
  response.status(status).json({ errors });
}

/** The errors of a page, or of binding the export to the data; null if they are not meant for clients. */
function publicErrors(error: unknown): readonly GraphQLFormattedError[] | null {
  if (error instanceof ExportFailedError) return error.errors;
  return error instanceof GraphQLError && isPublicCode(error.extensions['code']) ? [error.toJSON()] : null;
}

/** HTTP status of the errors of clients; any other error may be temporary. */
const clientErrorStatus: ReadonlyMap<unknown, number> = new Map([
  [errorCodes.badUserInput, 400],
  [errorCodes.validationFailed, 400],
  [errorCodes.invalidReference, 400],
  [errorCodes.ambiguousReference, 400],
  [errorCodes.notFound, 404],
]);
