import { Desk } from '../pages/desk.mjs'
import { Frame } from '../pages/frame.mjs'
import { ListPage } from '../pages/list.mjs'
import { RecordPage } from '../pages/record.mjs'
import { choose } from '../pages/select.mjs'
import { journey } from '../support/journey.mjs'

/** @typedef {import('playwright-core').Page} Page */

const name = `客户答谢会${Date.now() % 100_000}`
const zoned = (/** @type {Date} */ at) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(at)

/** Types a moment into a picker. @param {Page} page @param {string} label @param {string} value */
async function pick(page, label, value) {
  const field = page.getByRole('textbox', { name: label })
  await field.fill(value)
  await field.press('Enter')
}

// @Rule("S2a-19") customers are thanked regularly, the departments provide the lists
journey('市场部策划答谢活动，部门报名单，截止后举办，到场记入客户档案', async ({ as }) => {
  const market = await as('market')
  await new Frame(market).go('客户答谢', '客户答谢活动')
  await market.getByRole('button', { name: '策划活动' }).click()
  await market.getByRole('textbox', { name: '活动名称' }).fill(name)
  await market.getByRole('textbox', { name: '活动地点' }).fill('厂部展厅')
  const due = new Date(Date.now() + 10 * 60_000)
  await pick(market, '活动日期', zoned(due).slice(0, 10))
  await pick(market, '名单截止', zoned(due))
  await choose(market, market.getByRole('combobox', { name: '提报部门' }), '销售一部')
  await market.keyboard.press('Escape')
  await market.getByRole('button', { name: '保存策划' }).click()
  const event = new RecordPage(market)
  await event.waitFor(name)
  const number = ((await market.locator('.kg-page-head .kg-number').textContent()) ?? '').trim()
  await event.act('征集名单')

  const rep = await as('rep')
  await new Desk(rep).openTask('报送客户答谢名单', number)
  await new RecordPage(rep).waitFor(name)
  await rep.getByRole('button', { name: '提报客户' }).click()
  await rep.getByText('全部客户').click()
  const candidates = rep.getByRole('region', { name: '可提报的客户' })
  const first = candidates.locator('tbody tr[data-row-key]').first()
  const customer = ((await first.locator('td').nth(1).textContent()) ?? '').trim()
  await first.getByRole('checkbox').check()
  await rep.getByRole('button', { name: /加入名单/ }).click()
  await rep.getByRole('region', { name: '已在名单' }).getByText(customer).waitFor()
  await rep.keyboard.press('Escape')
  await rep.getByRole('button', { name: '报送名单' }).click()
  await rep
    .getByRole('tooltip')
    .getByRole('button', { name: /确\s?定/ })
    .click()
  await rep.getByText('已报送').first().waitFor()

  await market.reload()
  await event.act('截止名单')
  await market.getByText('名单截止').first().waitFor()
  await event.button('登记举办').click()
  await market.getByRole('checkbox', { name: `到场 ${customer}` }).check()
  await market.getByRole('textbox', { name: `现场印象 ${customer}` }).fill('对新款筒灯有兴趣')
  await market.getByRole('dialog').getByRole('button', { name: '登记举办' }).click()
  await market.getByText('已举办').first().waitFor()
  await market.getByRole('button', { name: '导出名单' }).waitFor()

  await rep.goto('/customers')
  const customers = new ListPage(rep)
  await customers.search(customer)
  await customers.open(customer)
  await rep.getByRole('complementary').getByText('参加客户答谢活动').first().waitFor()
})
