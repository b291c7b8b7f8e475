import { describe, expect, it } from 'vitest';
import { describeError } from './describe-error.ts';
import { inRequest, requestId } from './request-context.ts';

const queryError = () =>
  Object.assign(
    new Error('Failed query: insert … params: secret text', {
      cause: Object.assign(new Error('duplicate key'), { code: '23505', detail: 'secret text' }),
    }),
    {
      name: 'DrizzleQueryError',
      query: 'insert …',
      params: ['secret text'],
    },
  );

describe('an error in the log', () => {
  it('keeps of a failed query what PostgreSQL said, not its parameters', () => {
    const described = describeError(queryError());
    expect(described).toMatchObject({
      type: 'DrizzleQueryError',
      cause: { message: 'duplicate key', code: '23505' },
    });
    expect(JSON.stringify(described)).not.toContain('secret text');
  });

  it('does so also below another error', () => {
    expect(
      JSON.stringify(describeError(new Error('outer', { cause: queryError() }))),
    ).not.toContain('secret text');
  });

  it('loses the account of a connection string', () => {
    const described = describeError(
      new Error('cannot reach postgresql://owner:hidden@db.example/news'),
    );
    expect(described.message).toBe('cannot reach postgresql://[redacted]@db.example/news');
    expect(JSON.stringify(described)).not.toContain('hidden');
  });

  it('may be no error at all', () => {
    expect(describeError('thrown text')).toEqual({ type: 'string', message: 'thrown text' });
  });
});

describe("the request's id", () => {
  it('is known to whatever runs for the request, and to nothing else', async () => {
    const ids = await Promise.all(
      ['a', 'b'].map((id) =>
        inRequest(id, async () => {
          await Promise.resolve();
          return requestId();
        }),
      ),
    );
    expect(ids).toEqual(['a', 'b']);
    expect(requestId()).toBeUndefined();
  });
});
