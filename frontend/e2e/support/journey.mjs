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
/** Whoever has signed in stays so for the next journey of the file. @type {Map<string, BrowserContext>} */
const people = new Map()

before(async () => {
  browser = await launcher.launch({
    executablePath: chromium,
    headless: !headed,
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--lang=zh-CN'],
  })
})
after(() => browser?.close())

/** A browser of one's own: nothing in it is anybody else's. */
async function newContext() {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(PATIENCE)
  return context
}

/**
 * One story told in Chinese, each person in a browser of their own. A failure leaves a picture of every page.
 * @param {string} name
 * @param {(cast: Cast) => Promise<void>} story
 */
export function journey(name, story) {
  test(name, { timeout: 240_000 }, async () => {
    /** @type {{ who: string, page: Page }[]} */
    const pages = []
    /** @type {string[]} */
    const complaints = []
    const open = async (/** @type {string} */ who, /** @type {BrowserContext} */ context) => {
      const page = await context.newPage()
      pages.push({ who, page })
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
        stranger: async () => open('stranger', await newContext()),
        as: async (username) => {
          const context = people.get(username) ?? (await newContext())
          people.set(username, context)
          const page = await open(username, context)
          const { password } = account(username)
          await new SignInPage(page).enter(username, password)
          return page
        },
      })
      if (complaints.length > 0) throw new Error(`the pages reported errors:\n${complaints.join('\n')}`)
    } catch (error) {
      await photograph(name, pages)
      throw plain(error)
    } finally {
      await Promise.all(pages.map(({ page }) => page.close()))
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

/** @param {string} name @param {{ who: string, page: Page }[]} pages */
async function photograph(name, pages) {
  mkdirSync(shots, { recursive: true })
  const safe = name.replace(/[\\/:*?"<>|\s]+/g, '_')
  for (const [index, { who, page }] of pages.entries()) {
    await page.screenshot({ path: `${shots}${safe}-${who}-${index}.png`, fullPage: true }).catch(() => undefined)
  }
}

/** A text nobody has used before, for names and codes made in a journey. */
export const unique = () => Date.now().toString(36).slice(-6).toUpperCase()

/** What a service answers to this person. @param {Page} page @param {string} path */
export const ask = (page, path) => page.evaluate(async (asked) => (await fetch(asked)).json(), path)
