/**
 * Runs the browser journeys against a running suite: `npm run e2e -- [part of a file name …]`.
 *
 * KEGUAN_URL            address of the gateway, http://localhost:8080 by default
 * KEGUAN_DEMO_ACCOUNTS  the sign-ins of the sample company, ../.keguan/demo-accounts.json by default
 * KEGUAN_CHROMIUM       the browser, /usr/bin/chromium by default
 * KEGUAN_HEADED=1       shows the browser
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { accountsFile, url } from './support/settings.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const results = fileURLToPath(new URL('../test-results/', import.meta.url))
const wanted = process.argv.slice(2)
const journeys = readdirSync(`${here}journeys`)
  .filter((file) => file.endsWith('.test.mjs'))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort()
if (journeys.length === 0) {
  console.error(`no journey matches ${wanted.join(' ')}`)
  process.exit(1)
}

const answer = await fetch(`${url}/api/v1/auth/me`).catch(() => undefined)
if (answer?.status !== 401 && answer?.status !== 200) {
  console.error(`no suite answers at ${url}; start one with ./keguan demo or set KEGUAN_URL`)
  process.exit(1)
}
console.log(`journeys against ${url}, signing in from ${accountsFile}`)

mkdirSync(results, { recursive: true })
const reporters = [
  ['spec', 'stdout'],
  ['junit', `${results}journeys.xml`],
].flatMap(([name, to]) => [`--test-reporter=${name}`, `--test-reporter-destination=${to}`])
const files = journeys.map((file) => `${here}journeys/${file}`)
// One after the other: journeys are told by people who share one company.
const run = spawn(process.execPath, ['--test', '--test-concurrency=1', ...reporters, ...files], { stdio: 'inherit' })
run.on('exit', (code) => process.exit(code ?? 1))
