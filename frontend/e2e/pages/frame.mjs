/** @typedef {import('playwright-core').Page} Page */

/** Menu and top bar around every page. */
export class Frame {
  /** @param {Page} page */
  constructor(page) {
    this.page = page
    this.menu = page.getByRole('menu').first()
  }

  /** By the menu to a page; its heading is the same unless said. @param {string} name @param {string} [heading] */
  async go(name, heading = name) {
    // An icon is part of an item's accessible name, so the words are compared.
    await this.menu
      .getByRole('menuitem')
      .filter({ hasText: new RegExp(`^${name}$`) })
      .click()
    await this.heading(heading).waitFor()
  }

  /** @param {string} name */
  heading(name) {
    return this.page.getByRole('heading', { level: 1, name, exact: true })
  }

  async pages() {
    return this.menu.getByRole('menuitem').allInnerTexts()
  }

  /** Ctrl+K, a text, Enter. @param {string} text @param {string} hit */
  async find(text, hit) {
    await this.page.keyboard.press('Control+k')
    await this.page.getByRole('dialog').getByRole('textbox').fill(text)
    await this.page.getByRole('option', { name: hit }).first().waitFor()
    await this.page.getByRole('option', { name: hit }).first().click()
  }

  async signOut() {
    await this.page.locator('.kg-top').getByRole('button').last().click()
    await this.page.getByRole('menuitem', { name: '退出登录' }).click()
    await this.page.getByRole('heading', { name: '登录' }).waitFor()
  }
}
