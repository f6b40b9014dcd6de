import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import decoder from 'jsqr'
import { ask, journey } from '../support/journey.mjs'
import { url } from '../support/settings.mjs'

/** @typedef {import('playwright-core').Page} Page */

/** The library is an older kind of module, which its types take for a newer one. */
const jsQR = /** @type {typeof decoder.default} */ (/** @type {unknown} */ (decoder))
const results = fileURLToPath(new URL('../../test-results/', import.meta.url))
const A4_PAGE = /\/Type\s*\/Page\b/g

/** What the code on the paper says, read as a phone would: from its picture. @param {Page} page */
async function scanned(page) {
  const picture = await page.locator('.kg-print-qr svg').screenshot({ scale: 'device' })
  const { data, width, height } = await page.evaluate(async (png) => {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width * 4, height: image.height * 4 })
    const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'))
    pen.imageSmoothingEnabled = false
    pen.drawImage(image, 0, 0, canvas.width, canvas.height)
    const pixels = pen.getImageData(0, 0, canvas.width, canvas.height)
    return { data: [...pixels.data], width: canvas.width, height: canvas.height }
  }, picture.toString('base64'))
  return jsQR(Uint8ClampedArray.from(data), width, height)?.data
}

/** The paper as the printer gets it. @param {Page} page @param {string} name */
async function paper(page, name) {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  mkdirSync(results, { recursive: true })
  writeFileSync(`${results}${name}.pdf`, pdf)
  assert.ok(pdf.length > 20_000, `${name} has something on it: ${pdf.length} bytes`)
  return (pdf.toString('latin1').match(A4_PAGE) ?? []).length
}

/** @param {Page} page @param {string} path @param {string} title */
async function open(page, path, title) {
  await page.goto(`/print${path}`)
  await page.getByRole('article', { name: title }).waitFor()
  assert.equal(await page.getByRole('menu').count(), 0, 'paper has no menu beside it')
}

// @Rule("S0-03") one card for each customer  @Rule("S0-05") with its six groups  @Rule("S4-02") printing it is written down
journey('打印客户档案卡：六组齐全，二维码回到档案，打印留痕', async ({ as }) => {
  const rep = await as('rep')
  const me = await ask(rep, '/api/v1/auth/me')
  const page = await ask(rep, `/api/v1/customers?owner=${me.id}&sort=number&limit=1`)
  const [customer] = page.items
  await rep.goto(`/customers/${customer.id}`)
  await rep.getByRole('button', { name: '打印' }).click()
  const card = rep.getByRole('article', { name: '客户档案卡' })
  await card.waitFor()
  for (const group of ['自然情况', '主要特征', '业务状况', '经济实力', '信用度', '目前交易状态']) {
    await card.getByText(group, { exact: true }).first().waitFor()
  }
  await card.getByText(customer.name).first().waitFor()
  await rep.getByText('营业执照', { exact: true }).waitFor()
  assert.equal(await scanned(rep), `${url}/customers/${customer.id}`)
  assert.ok((await paper(rep, 'archive-card')) >= 1)

  await rep.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await rep.getByRole('button', { name: '打印' }).click()
  await rep.locator('body[data-printed]').waitFor()
  const auditor = await as('auditor')
  const trail = await ask(auditor, `/api/v1/services/customer/audit?type=customer&id=${customer.id}&limit=20`)
  const printed = trail.items.find((/** @type {any} */ entry) => entry.after?.printed === 'ARCHIVE_CARD')
  assert.equal(printed?.actorName, me.name)
  assert.equal(printed.action, 'view')
})

journey('打印登记表、修改申请表和备案表，二维码各回到自己的记录', async ({ as }) => {
  const admin = await as('dataadmin')
  for (const [of, title] of /** @type {const} */ ([
    ['registrations', '客户信息登记表'],
    ['change-requests', '客户信息修改申请表'],
    ['filings', '客户基本信息表'],
  ])) {
    const page = await ask(admin, `/api/v1/${of}?limit=1`)
    const [record] = page.items
    await open(admin, `/${of}/${record.id}`, title)
    await admin.getByText(record.number).first().waitFor()
    assert.equal(await scanned(admin), `${url}/${of}/${record.id}`)
    assert.ok((await paper(admin, of)) >= 1)
  }
})
