import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const url = (process.env.KEGUAN_URL ?? 'http://localhost:8080').replace(/\/$/, '')

export const accountsFile =
  process.env.KEGUAN_DEMO_ACCOUNTS ?? fileURLToPath(new URL('../../../.keguan/demo-accounts.json', import.meta.url))

export const chromium = process.env.KEGUAN_CHROMIUM ?? process.env.CHROMIUM ?? '/usr/bin/chromium'

export const headed = process.env.KEGUAN_HEADED === '1'

/** @typedef {{ username: string, password: string, name: string, roles: string[], department: string }} Account */

/** @type {Account[] | undefined} */
let accounts

/** @param {string} username @returns {Account} */
export function account(username) {
  accounts ??= /** @type {Account[]} */ (JSON.parse(readFileSync(accountsFile, 'utf8')))
  const found = accounts.find((each) => each.username === username)
  if (!found) throw new Error(`${accountsFile} has no account ${username}`)
  return found
}
