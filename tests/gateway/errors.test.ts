import { describe, expect, it } from 'vitest';
import { formatGatewayError, maskedMessage } from '../../gateway/errors.ts';
import { errorCodes } from '../../process/error-codes.ts';
import { secretText } from '../harness/tiny-federation.ts';

describe('an error for clients', () => {
  const codes = Object.values(errorCodes).filter((code) => code !== 'INTERNAL_SERVER_ERROR');

  it.each(codes)('%s keeps message, path and code', (code) => {
    expect(formatGatewayError({ message: 'Why.', path: ['a', 0], extensions: { code } })).toEqual({
      message: 'Why.',
      path: ['a', 0],
      extensions: { code },
    });
  });

  it.each(['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR', 'E11000', 11000, undefined])(
    'is masked when its code is %s',
    (code) => {
      const error = { message: secretText, path: ['a'], extensions: { code, stacktrace: [secretText] } };
      expect(formatGatewayError(error)).toEqual({
        message: maskedMessage,
        path: ['a'],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      });
    },
  );

  it('shows the details meant for clients and no others', () => {
    const extensions = {
      code: 'AMBIGUOUS_REFERENCE',
      serviceName: 'membership',
      candidates: ['ISO/TC 46', 'IEC/TC 46'],
      stacktrace: [secretText],
      exception: { host: 'db.internal' },
      response: { url: 'http://db.internal', body: secretText },
    };
    expect(formatGatewayError({ message: 'Which one?', extensions })).toEqual({
      message: 'Which one?',
      extensions: {
        code: 'AMBIGUOUS_REFERENCE',
        service: 'membership',
        candidates: ['ISO/TC 46', 'IEC/TC 46'],
      },
    });
  });
});
