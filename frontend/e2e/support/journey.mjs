import { mkdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { chromium as launcher } from 'playwright-core'
import { SignInPage } from '../pages/sign-in.mjs'
import { account, chromium, headed, url } from './settings.mjs'

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').BrowserContext} BrowserContext */

/**
 * What a journey is told with.
 * @typedef {object} Cast
 * @property {(username: string) => Promise<Page>} as a signed-in person's own browser
 * @property {() => Promise<Page>} stranger a browser nobody is signed in to
 */

const PATIENCE = 15_000
const shots = fileURLToPath(new URL('../../test-results/', import.meta.url))
/** @type {Browser} */
let browser

before(async () => {
  browser = await launcher.launch({
    executablePath: chromium,
    headless: !headed,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--lang=zh-CN'],
  })
})
after(() => browser?.close())

/**
 * One story told in Chinese, each person in a browser of their own. A failure leaves a picture of every browser.
 * @param {string} name
 * @param {(cast: Cast) => Promise<void>} story
 */
export function journey(name, story) {
  test(name, { timeout: 240_000 }, async () => {
    /** @type {Map<string, BrowserContext>} */
    const contexts = new Map()
    /** @type {string[]} */
    const complaints = []
    const open = async (/** @type {string} */ who) => {
      const context = await browser.newContext({
        baseURL: url,
        viewport: { width: 1440, height: 900 },
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
      })
      context.setDefaultTimeout(PATIENCE)
      contexts.set(`${who}-${contexts.size}`, context)
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(`${who}: ${error}`))
      page.on('console', (line) => {
        // A refusal the page shows is reported by the browser as well; that is no fault of the page.
        const refusal = line.text().startsWith('Failed to load resource')
        if (line.type() === 'error' && !refusal) complaints.push(`${who}: ${line.text()}`)
      })
      return page
    }
    try {
      await story({
        stranger: () => open('stranger'),
        as: async (username) => {
          const page = await open(username)
          const { password } = account(username)
          await new SignInPage(page).signIn(username, password)
          return page
        },
      })
      if (complaints.length > 0) throw new Error(`the pages reported errors:\n${complaints.join('\n')}`)
    } catch (error) {
      await photograph(name, contexts)
      throw plain(error)
    } finally {
      await Promise.all([...contexts.values()].map((context) => context.close()))
    }
  })
}

/** Without the colours Playwright puts into its messages: a report in XML must not hold them. @param {unknown} error */
function plain(error) {
  if (error instanceof Error) {
    error.message = stripVTControlCharacters(error.message)
    error.stack = stripVTControlCharacters(error.stack ?? '')
  }
  return error
}

/** @param {string} name @param {Map<string, BrowserContext>} contexts */
async function photograph(name, contexts) {
  mkdirSync(shots, { recursive: true })
  const safe = name.replace(/[\\/:*?"<>|\s]+/g, '_')
  for (const [who, context] of contexts) {
    for (const [index, page] of context.pages().entries()) {
      await page.screenshot({ path: `${shots}${safe}-${who}-${index}.png`, fullPage: true }).catch(() => undefined)
    }
  }
}

/** A text nobody has used before, for names and codes made in a journey. */
export const unique = () => Date.now().toString(36).slice(-6).toUpperCase()

/** What a service answers to this person. @param {Page} page @param {string} path */
export const ask = (page, path) => page.evaluate(async (asked) => (await fetch(asked)).json(), path)
