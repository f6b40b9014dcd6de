import { ask, unique } from './journey.mjs'

/** @typedef {import('playwright-core').Page} Page */

/** @param {number} days from today, in Shanghai */
export const day = (days) => new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

/**
 * Finance takes over a line of the old book; the representative answers for it.
 * @param {Page} finance @param {Page} rep @param {{ customerNumber: string }} account @param {number} fen @param {number} dueIn
 */
export async function owes(finance, rep, account, fen, dueIn) {
  const me = await ask(rep, '/api/v1/auth/me')
  const body = {
    customer: account.customerNumber,
    sourceKey: `J-${unique()}`,
    amountFen: fen,
    shippedOn: day(dueIn - 60),
    dueOn: day(dueIn),
    salespersonId: me.id,
    salespersonName: me.name,
  }
  return finance.evaluate(async (opening) => {
    const answer = await fetch('/api/v1/receivables', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Keguan-Csrf': '1', 'Idempotency-Key': opening.sourceKey },
      body: JSON.stringify(opening),
    })
    if (!answer.ok) throw new Error(await answer.text())
    return answer.json()
  }, body)
}

/** The accounts of the representative's customers, the newest first. @param {Page} rep */
export async function accountsOf(rep) {
  const me = await ask(rep, '/api/v1/auth/me')
  const own = (await ask(rep, `/api/v1/customers?status=ACTIVE&limit=100&owner=${me.id}`)).items
  const accounts = (await ask(rep, '/api/v1/credit-accounts?status=ACTIVE&sort=-number&limit=100')).items
  return accounts.filter((/** @type {{ customerId: string }} */ each) =>
    own.some((/** @type {{ id: string }} */ customer) => customer.id === each.customerId),
  )
}

/** The newest customer of the representative that owes nothing. @param {Page} rep */
export const clear = async (rep) =>
  (await accountsOf(rep)).find((/** @type {{ usedFen: number }} */ each) => each.usedFen === 0)

/** Picks a day. @param {Page} page @param {string} name @param {string} when */
export async function pick(page, name, when) {
  const field = page.getByRole('textbox', { name })
  await field.fill(when)
  await field.press('Enter')
}
