import type { FastifyReply } from 'fastify';

/**
 * Sends one JSON object made of a head and of an object that is there as JSON already: it is joined, not read.
 *
 * @param rest not the empty object
 */
export function sendJoined(reply: FastifyReply, head: object, rest: Uint8Array): FastifyReply {
  const start = JSON.stringify(head).slice(0, -1);
  const body = Buffer.concat([Buffer.from(`${start},`), rest.subarray(1)]);
  return reply.header('content-type', 'application/json; charset=utf-8').send(body);
}
