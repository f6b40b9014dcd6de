import { describe, expect, it } from 'vitest'
import { dayIn, fenIn, figureIn, linesIn } from './paste'

describe('what is pasted from a spreadsheet', () => {
  it.each([
    ['2026-10-08', '2026-10-08'],
    ['2026/10/8', '2026-10-08'],
    ['2026年10月8日', '2026-10-08'],
    ['2026-02-30', null],
    ['10/8', null],
    ['', null],
  ])('reads the day %s as %s', (cell, day) => {
    expect(dayIn(cell)).toBe(day)
  })

  it.each([
    ['¥1,200.50', 120_050],
    ['1，200', 120_000],
    ['-80.1', -8010],
    ['9999999999.99', 999_999_999_999],
    ['12.345', null],
    ['一百', null],
    ['', null],
  ])('reads the amount %s as %s fen', (cell, fen) => {
    expect(fenIn(cell)).toBe(fen)
  })

  it('reads quantities with three decimals', () => {
    expect([figureIn('1,000'), figureIn('0.125'), figureIn('10 箱')]).toEqual([1000, 0.125, null])
  })

  it('leaves out a heading and empty lines, and keeps the places of the others', () => {
    const lines = linesIn('客户\t金额\n\nKH-1\t５\n KH-2 \t6', (cells) => cells.join('|'))
    expect(lines).toEqual([
      { line: 3, entry: 'KH-1|5' },
      { line: 4, entry: 'KH-2|6' },
    ])
  })
})
