// Runs the built server in a process of its own, as users do: the options are its one argument, as JSON. It prints its
// address, and stops when its input ends, so that it never outlives the test that started it.
import { startServer } from '@hengji/server';

const server = await startServer(JSON.parse(process.argv[2] ?? '{}'));
process.stdout.write(`${server.address}\n`);
process.stdin.on('end', () => server.close()).resume();
