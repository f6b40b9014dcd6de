/** @typedef {import('playwright-core').Page} Page */

/** Every list of the product: search, chips, rows, keyboard. */
export class ListPage {
  /** @param {Page} page */
  constructor(page) {
    this.page = page
    this.searchBox = page.getByLabel('搜索（按 / 键）')
  }

  /** @param {string} text */
  async search(text) {
    await this.searchBox.fill(text)
    await this.searchBox.press('Enter')
  }

  /** @param {string} label @param {string} option */
  async filter(label, option) {
    await this.page.getByRole('button', { name: label }).first().click()
    await this.page.getByRole('menuitem', { name: option, exact: true }).click()
  }

  /** @param {string} text */
  row(text) {
    return this.page.getByRole('row').filter({ hasText: text }).first()
  }

  /** @param {string} text */
  async open(text) {
    await this.row(text).click()
  }
}
