import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { inject, type Handle } from './inject.ts';

const host = { host: 'news.example.org' };
const injected = (handle: (response: ServerResponse, request: IncomingMessage) => void) =>
  inject(async (request, response) => handle(response, request), '/x?y=1', host);

describe('an answer that is captured', () => {
  it('is whole: status, headers, all pieces', async () => {
    const answer = await injected((response) => {
      response.setHeader('Content-Type', 'text/plain');
      response.appendHeader('Link', '</a>');
      response.appendHeader('link', ['</b>', '</c>']);
      response.setHeader('X-Gone', '1').removeHeader('x-gone');
      response.writeHead(404, 'Not here', { 'X-Last': 'yes' });
      response.write('one ');
      response.write(Buffer.from('two '));
      response.end('dHdv', 'base64');
    });
    expect(answer).toEqual({
      status: 404,
      headers: { 'content-type': 'text/plain', link: ['</a>', '</b>', '</c>'], 'x-last': 'yes' },
      body: Buffer.from('one two two'),
    });
  });

  it('may be one whose status was only set', async () => {
    expect(
      await injected((response) => Object.assign(response, { statusCode: 301 }).end()),
    ).toEqual({ status: 301, headers: {}, body: Buffer.alloc(0) });
  });

  it('may come from a file', async () => {
    const { body } = await injected((response) =>
      createReadStream(import.meta.filename).pipe(response),
    );
    expect(body.toString()).toContain('may come from a file');
  });

  it('tells those who wait that a piece was taken, that it is whole and that it is closed', async () => {
    const told: string[] = [];
    await injected((response) => {
      response
        .once('finish', () => told.push(`finish ${response.writableEnded}`))
        .once('close', () => told.push(`close ${response.closed}`));
      expect(response.write('a', () => told.push('taken'))).toBe(true);
      expect(response.headersSent).toBe(true);
      response.end('b', () => told.push('ended'));
    });
    await vi.waitFor(() =>
      expect(told.toSorted()).toEqual(['close true', 'ended', 'finish true', 'taken']),
    );
  });

  it('goes through what wraps a response before its head is written', async () => {
    const answer = await injected((response) => {
      const writeHead = response.writeHead.bind(response);
      response.writeHead = (status: number) =>
        writeHead(status, { 'x-wrapped': response.hasHeader('vary') ? 'late' : 'yes' });
      response.end('a');
    });
    expect(answer.headers).toEqual({ 'x-wrapped': 'yes' });
  });

  it('fails with the page, and where the page is cut short', async () => {
    const failing: Handle = async () => {
      throw new Error('no page');
    };
    await expect(inject(failing, '/', host)).rejects.toThrow('no page');
    await expect(injected((response) => response.destroy())).rejects.toThrow('cut short');
  });

  it('holds nothing when it is there: no clock goes on for it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      await injected((response) => response.end('a'));
      await injected((response) => response.destroy()).catch(() => undefined);
      expect(vi.getTimerCount()).toBe(0);
      const never = injected(() => undefined);
      vi.advanceTimersByTime(30_000);
      await expect(never).rejects.toThrow('took too long');
    } finally {
      vi.useRealTimers();
    }
  });

  it('is to a request of our own, which ends with it', async () => {
    const closed = vi.fn<() => void>();
    let asked: Partial<IncomingMessage> = {};
    await injected((response, request) => {
      asked = {
        method: request.method!,
        url: request.url!,
        headers: request.headers,
        rawHeaders: request.rawHeaders,
      };
      request.on('close', closed);
      response.end();
    });
    expect(asked).toEqual({
      method: 'GET',
      url: '/x?y=1',
      headers: host,
      rawHeaders: ['host', 'news.example.org'],
    });
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });
});
