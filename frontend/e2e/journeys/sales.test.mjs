import assert from 'node:assert/strict'
import { Desk } from '../pages/desk.mjs'
import { Frame } from '../pages/frame.mjs'
import { ListPage } from '../pages/list.mjs'
import { RecordPage } from '../pages/record.mjs'
import { choose } from '../pages/select.mjs'
import { ask, journey, unique } from '../support/journey.mjs'

/** The month so many months ago. @param {number} back */
function month(back) {
  const day = new Date()
  const at = new Date(Date.UTC(day.getFullYear(), day.getMonth() - back, 1))
  return at.toISOString().slice(0, 7)
}

// @Rule("S1-31") sales are recorded once and reversed openly  @Rule("S1-32") classified by them
// @Rule("S1-63") who proposes does not approve
journey('登记大额交易，按销售额分类，总经理批准后客户卡片上的类别随之改变', async ({ as }) => {
  const finance = await as('finance')
  const market = await as('market')
  const customers = (await ask(market, '/api/v1/customers?sort=-establishedAt&limit=100')).items
  const customer = customers.find((/** @type {{ valueClass: string | null }} */ each) => each.valueClass === 'C')
  const order = `XS-${unique()}`
  const columns = ['LED-T8-18W', '工程灯管', '442000', '100000', '90000000', '60000000']
  const line = (/** @type {string} */ number, /** @type {string} */ who) =>
    [number, `${month(1)}-15`, who, ...columns, number].join('\t')

  await new Frame(finance).go('交易记录')
  await finance.getByRole('button', { name: '批量登记' }).click()
  await finance
    .getByRole('textbox', { name: /^从表格中复制后粘贴/ })
    .fill(
      [line(order, customer.number), line(`${order}-B`, customer.number), line(`${order}-C`, 'KH-1999-000001')].join(
        '\n',
      ),
    )
  await finance.getByRole('button', { name: '登记 3 行' }).click()
  const result = finance.getByRole('region', { name: '登记结果' })
  await result.getByText('没有该客户').waitFor()
  assert.equal(await result.getByText('已登记', { exact: true }).count(), 3, 'a figure and two rows')

  await new Frame(finance).go('交易记录')
  const list = new ListPage(finance)
  await list.search(`${order}-B`)
  await list.row(`${order}-B`).getByRole('button', { name: '冲销' }).click()
  const dialog = finance.getByRole('dialog')
  await dialog.getByLabel('冲销原因').fill('同一订单重复登记')
  await dialog.getByRole('button', { name: '冲销', exact: true }).click()
  await list.row('冲销记录').waitFor()

  await new Frame(market).go('客户分类')
  await market.getByRole('button', { name: '新建分类' }).click()
  await market.getByRole('button', { name: '计算并提出' }).click()
  await market.getByRole('heading', { name: '累计销售额曲线' }).waitFor()
  const number = ((await market.locator('.kg-page-head .kg-number').textContent()) ?? '').trim()
  assert.match(number, /^FL-/)
  const first = market.getByRole('row').filter({ hasText: customer.name }).first()
  await first.waitFor()
  assert.equal(await new RecordPage(market).button('批准').count(), 0, 'who proposes does not approve')

  const gm = await as('gm')
  await new Desk(gm).openTask('审批客户分类', number)
  const run = new RecordPage(gm)
  await run.act('批准', { 审批意见: '同意' })
  await gm.getByText('已批准').first().waitFor()

  await market.goto(`/customers/${customer.id}`)
  await new RecordPage(market).waitFor(customer.name)
  const card = market.getByRole('region', { name: '价值分类' })
  await card.getByText('A 类', { exact: true }).waitFor()
  await card.getByText(/列第 \d+ 名/).waitFor()
  await market.getByRole('tab', { name: '交易', exact: true }).click()
  await market.getByText(order, { exact: true }).waitFor()
})

// @Rule("S2a-36") files are archived as they stood, and compared
journey('特殊情况增加存档，修改后打开存档与现在的档案比较', async ({ as }) => {
  const keeper = await as('dataadmin')
  const snapshots = (await ask(keeper, '/api/v1/archive-snapshots?kind=EXTRA&limit=100')).items
  /** @type {{ id: string, customerId: string, customerName: string, period: string } | undefined} */
  let changed
  for (const each of snapshots) {
    const { lines } = await ask(keeper, `/api/v1/archive-snapshots/${each.id}/comparison`)
    if (lines.length > 0) changed = each
  }
  assert.ok(changed, 'the sample company has changed a file after it was archived')

  await keeper.goto(`/customers/${changed.customerId}?tab=snapshots`)
  await keeper.getByRole('button', { name: '增加存档' }).click()
  const dialog = keeper.getByRole('dialog')
  const reason = `年度核对前存档 ${unique()}`
  await dialog.getByLabel('存档原因').fill(reason)
  await dialog.getByRole('button', { name: '增加存档' }).click()
  await keeper.getByRole('row').filter({ hasText: reason }).waitFor()

  await new Frame(keeper).go('半年存档')
  await keeper.goto(`/archive-snapshots/${changed.id}`)
  await new RecordPage(keeper).waitFor(changed.customerName)
  await keeper.getByRole('heading', { level: 2, name: '自然情况' }).waitFor()
  await choose(keeper, keeper.getByRole('combobox', { name: '与之比较' }), '现在的档案')
  const different = keeper.getByRole('region', { name: '不同之处' })
  await different
    .getByText(/^.+ · /)
    .first()
    .waitFor()
  assert.equal(await different.getByText('两份档案内容相同').count(), 0)

  const stranger = await as('production')
  await stranger.goto(`/archive-snapshots/${changed.id}`)
  await stranger.getByText('可由总经理授权查阅').waitFor()
})
