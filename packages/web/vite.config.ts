import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './precompress.js';

export default defineConfig({
  plugins: [react(), precompress()],
  build: {
    target: 'es2022',
    // The Content-Security-Policy allows no inline script, and every browser in question preloads modules by itself.
    modulePreload: { polyfill: false },
    // Nothing is inlined as a data: address, so that the policy can stay narrow.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  // While developing, the interface comes from a server that runs beside: open its printed address once, then this one.
  server: { proxy: { '/api': { target: 'http://127.0.0.1:8420' } } },
});
