import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem, fileNameOf, problemWords, request, signIn, tokenIn } from './request.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

const answer = (status: number, body: string, type = 'application/json') =>
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(body === '' ? null : body, { status, headers: { 'content-type': type } })),
  );

describe('request', () => {
  it('gives the JSON, or nothing where there is none', async () => {
    answer(200, '{"status":"ok"}');
    expect(await request('/health')).toEqual({ status: 'ok' });
    answer(204, '');
    expect(await request('/reports/1', { method: 'DELETE' })).toBeUndefined();
  });

  it('throws what the server says is wrong', async () => {
    answer(404, '{"type":"not-found","title":"没有找到","detail":"它可能已被删除。"}', 'application/problem+json');
    const error: unknown = await request('/reports/1').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ApiProblem);
    expect(error).toMatchObject({ status: 404, type: 'not-found' });
    expect(problemWords(error)).toBe('没有找到：它可能已被删除。');
  });

  it('has a sentence where the server says nothing, or is not there', async () => {
    answer(502, '<html>', 'text/html');
    await expect(request('/reports')).rejects.toMatchObject({ status: 502, title: '服务没有完成这个操作（502）' });
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(request('/reports')).rejects.toMatchObject({ status: 0, type: 'offline' });
  });
});

describe('fileNameOf', () => {
  it.each([
    [
      `attachment; filename="x.docx"; filename*=UTF-8''${encodeURIComponent('自评报告.审核.docx')}`,
      '自评报告.审核.docx',
    ],
    ['attachment; filename="report.xlsx"', 'report.xlsx'],
    [`attachment; filename="a.docx"; filename*=UTF-8''%E4%ZZ`, 'a.docx'],
    ['inline', undefined],
  ])('%s', (header, name) => {
    expect(fileNameOf(header)).toBe(name);
  });
});

describe('signing in again', () => {
  const token = 'mP3v_x-9QrTz7LkWbN2cYdE5sHaJ8uFg';

  it.each([
    [`http://127.0.0.1:8420/?token=${token}`, token],
    [`  http://localhost:8420/?token=${token}\n`, token],
    [token, token],
    ['http://127.0.0.1:8420/', undefined],
    ['http://127.0.0.1:8420/?token=', undefined],
    [`http://127.0.0.1:8420/?token=${token}&next=//evil.example`, undefined],
    [`//evil.example/${token}`, undefined],
    ['', undefined],
  ])('finds the token in %j', (address, found) => {
    expect(tokenIn(address)).toBe(found);
  });

  it('asks our own server alone, and says what it refuses', async () => {
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', (address: unknown) => {
      asked.push(address);
      return Promise.resolve(new Response('{"title":"没有登录","detail":"口令已经用过。"}', { status: 401 }));
    });
    await expect(signIn('http://127.0.0.1:8420/')).rejects.toMatchObject({ status: 400 });
    await expect(signIn(`http://evil.example/?token=${token}`)).rejects.toMatchObject({ detail: '口令已经用过。' });
    expect(asked).toEqual([`/?token=${token}`]);
  });
});
