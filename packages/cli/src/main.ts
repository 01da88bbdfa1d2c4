import { run } from './program.js';

// A reader that has gone away (`hengji review … | head`) must not end in a stack trace.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (!('code' in error && error.code === 'EPIPE')) throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), { out: process.stdout, err: process.stderr, env: process.env });
