/**
 * Writes target/schema/<service>.d.ts from the OpenAPI snapshots that the services commit: the wire types of the SPA.
 * They are made anew before each type check and not kept, so they cannot be behind.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import openapi, { astToString } from 'openapi-typescript'

const SERVICES = { customer: 'customer-service', credit: 'credit-service', gateway: 'gateway' }
const root = new URL('../../', import.meta.url)
const target = new URL('../target/schema/', import.meta.url)

mkdirSync(target, { recursive: true })
for (const [service, module] of Object.entries(SERVICES)) {
  const snapshot = readFileSync(new URL(`${module}/src/main/openapi/openapi.json`, root), 'utf8')
  // A default is filled in by the server: what one sends may leave the field out.
  const types = await openapi(snapshot, { alphabetize: true, defaultNonNullable: false })
  writeFileSync(new URL(`${service}.d.ts`, target), astToString(types))
}
