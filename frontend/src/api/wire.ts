import type { paths as CreditPaths } from '@schema/credit'
import type { paths as CustomerPaths } from '@schema/customer'
import type { paths as GatewayPaths } from '@schema/gateway'

/** The one namespace behind the gateway; what every service has (tasks, policies, audit …) is the same in each. */
export type Paths = CustomerPaths &
  Omit<CreditPaths, keyof CustomerPaths> &
  Omit<GatewayPaths, keyof CustomerPaths | keyof CreditPaths>

type Json<Response> = Response extends { content: { 'application/json': infer Body } } ? Body : never

/** What a GET of this address answers. */
export type Answer<Path extends keyof Paths> = Paths[Path] extends { get: { responses: { 200: infer Response } } }
  ? Json<Response>
  : never

/** Addresses that answer one page of a list. */
export type ListPath = {
  [Path in keyof Paths]: Answer<Path> extends never
    ? never
    : Answer<Path> extends { items: unknown[]; next: string | null }
      ? Path
      : never
}[keyof Paths]

type ActionPath = Extract<keyof Paths, `${string}/actions/${string}`>

/** `/api/v1/services/{service}/policies` → `/api/v1/services/${string}/policies` */
type Filled<Path extends string> = Path extends `${infer Head}{${string}}${infer Tail}`
  ? `${Head}${string}${Filled<Tail>}`
  : Path
type BaseOf<Path extends string> = Path extends `${infer Base}/{id}/actions/${string}`
  ? Base
  : Path extends `${infer Base}/{number}/actions/${string}`
    ? Base
    : never

/** What stands before `/{id}/actions/{action}` in an address the services know. */
export type ActionBase = Filled<BaseOf<ActionPath>>

/** The verbs a record has. */
export type ActionOf<Base extends string> = ActionPath extends infer Path
  ? Path extends `${Base}/{id}/actions/${infer Action}`
    ? Action
    : never
  : never
