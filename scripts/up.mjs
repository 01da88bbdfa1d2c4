// Starts the application with the example reports, on the embedded database in the folder `data`. Further arguments are
// passed on: npm run up -- --port 9000
import { fileURLToPath } from 'node:url';

const data = fileURLToPath(new URL('../data/', import.meta.url));

console.log(`
衡绩：网页程序即将启动，并载入示例报告；示例里的错误是有意写入的。
Hengji starts its application with the sample reports; the errors in them are deliberate.
`);

process.argv.splice(2, 0, 'serve', '--demo', '--data', data);
await import('../packages/cli/bin/hengji.js');
