import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const LONGEST = 300
const USUAL = 180

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return files(path)
    return /\.(tsx?|mjs|css)$/.test(entry.name) ? [path] : []
  })
}

describe('the house rules of the SPA', () => {
  const lengths = [...files('src'), ...files('e2e')]
    .map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
    .sort((left, right) => left.lines - right.lines)

  it(`no file is longer than ${LONGEST} lines`, () => {
    expect(lengths.filter((file) => file.lines > LONGEST)).toEqual([])
  })

  it(`19 of 20 files have at most ${USUAL} lines`, () => {
    expect(lengths[Math.floor(lengths.length * 0.95)]?.lines).toBeLessThanOrEqual(USUAL)
  })
})
