import { test } from 'vitest';
import { dump } from '/tmp/formsh/dump.js';

test('dump', () => dump());
