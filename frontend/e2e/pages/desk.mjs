import { Frame } from './frame.mjs'

/** @typedef {import('playwright-core').Page} Page */

/** 工作台 and 通知: how people learn what there is to do. */
export class Desk {
  /** @param {Page} page */
  constructor(page) {
    this.page = page
    this.frame = new Frame(page)
  }

  /** Opens the task of this kind about this record. @param {string} kind @param {string} number */
  async openTask(kind, number) {
    await this.page.goto('/')
    const row = this.page.locator('.kg-desk-row').filter({ hasText: number })
    await row.getByRole('link', { name: kind }).first().click()
  }

  /** Opens the notice by the bell. @param {string} kind @param {string} number */
  async openNotice(kind, number) {
    await this.page.goto('/')
    await this.page.locator('.kg-top').getByRole('button', { name: '通知' }).click()
    await this.page.getByRole('button').filter({ hasText: kind }).filter({ hasText: number }).first().click()
  }
}
