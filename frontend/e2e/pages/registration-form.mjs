import { choose } from './select.mjs'

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('../support/company.mjs').Company} Company */

/** 《客户信息登记表》 */
export class RegistrationFormPage {
  /** @param {Page} page */
  constructor(page) {
    this.page = page
    this.title = page.getByRole('heading', { level: 1, name: '客户信息登记表' })
    this.duplicates = page.getByRole('region', { name: '疑似重复' })
    this.justification = page.getByRole('textbox', { name: '疑似重复说明' })
  }

  /** @param {string} label */
  box(label) {
    return this.page.getByRole('textbox', { name: label, exact: true })
  }

  /** @param {string} label @param {string} option */
  async choose(label, option) {
    await choose(this.page, this.page.getByRole('combobox', { name: label, exact: true }), option)
  }

  /** @param {string[]} path */
  async chooseRegion(path) {
    await this.page.getByRole('combobox', { name: '省／市／区' }).click()
    for (const [level, name] of path.entries()) {
      const column = this.page.locator('.ant-cascader-menu').nth(level)
      await column.getByText(name, { exact: true }).click()
    }
  }

  /** Everything but the company code. @param {Company} company */
  async fillIn(company) {
    await this.box('客户名称').fill(company.name)
    await this.choose('客户类别', '一般客户')
    await this.choose('客户类型', '经销商')
    await this.chooseRegion(['广东省', '江门市', '蓬江区'])
    await this.box('详细地址').fill('建设路18号')
    await this.box('姓名').fill('邓文彬')
    await this.box('职务').fill('采购经理')
    await this.box('联系电话').fill(company.phone)
    await this.choose('客户来源', '来电')
    await this.page.getByRole('radio', { name: /^是/ }).check()
    await this.box('中介人').fill('古镇灯饰商会')
  }

  async submit() {
    await this.page.getByRole('button', { name: '提交登记' }).click()
  }
}
