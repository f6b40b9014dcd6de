import { fileURLToPath, URL } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const suite = process.env.KEGUAN_URL ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    port: 5173,
    // The gateway compares Origin with its own address on unsafe methods, so the proxy presents that address.
    proxy: Object.fromEntries(
      ['/api', '/docs', '/.well-known'].map((path) => [
        path,
        { target: suite, changeOrigin: true, headers: { Origin: suite } },
      ]),
    ),
  },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      output: {
        manualChunks(id) {
          if (!id.includes('node_modules')) return undefined
          if (/node_modules\/(react|react-dom|scheduler)\//.test(id)) return 'react'
          if (/node_modules\/(@tanstack|i18next|react-i18next|dayjs)/.test(id)) return 'platform'
          return undefined
        },
      },
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    // One set of modules for all files: loading Ant Design anew for each costs more than the tests themselves.
    isolate: false,
    maxWorkers: 2,
    // A busy build machine is slow, not wrong.
    testTimeout: 60_000,
    restoreMocks: true,
  },
})
