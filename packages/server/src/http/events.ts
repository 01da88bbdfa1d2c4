import type { FastifyReply } from 'fastify';
import type { EventName, ServerEvents } from '../api/events.js';
import { ProblemError } from './problem.js';

/** Tells every open page what has changed. */
export interface Events {
  send<Name extends EventName>(name: Name, data: ServerEvents[Name]): void;
  /** Makes an answer a stream of events. Throws ProblemError where too many are open. */
  open(reply: FastifyReply, first: ServerEvents['progress']): void;
  close(): void;
}

const mostStreams = 20;
/** Proxies and browsers give up on a stream that is silent for longer. */
const heartbeatMs = 25_000;
/** A page that has stopped reading is let go of; it will connect again. */
const mostUnread = 1 << 20;

export function openEvents(): Events {
  const streams = new Set<FastifyReply['raw']>();
  const write = (text: string): void => {
    for (const stream of streams) {
      if (stream.writableLength > mostUnread) stream.destroy();
      else stream.write(text);
    }
  };
  const heartbeat = setInterval(() => write(':\n\n'), heartbeatMs);
  heartbeat.unref();
  return {
    send: (name, data) => write(eventText(name, data)),
    open(reply, first) {
      if (streams.size >= mostStreams) {
        throw new ProblemError('too-many', `最多同时打开${mostStreams}个页面；请先关闭一些。`);
      }
      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      stream.write(`retry: 2000\n\n${eventText('progress', first)}`);
      streams.add(stream);
      stream.on('close', () => streams.delete(stream));
      stream.on('error', () => stream.destroy());
    },
    close() {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
    },
  };
}

/** JSON has no line ends outside of its texts, so that one line of data is enough. */
const eventText = (name: EventName, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
