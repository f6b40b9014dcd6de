import access from './access.json'
import appreciation from './appreciation.json'
import assessment from './assessment.json'
import auth from './auth.json'
import care from './care.json'
import changes from './changes.json'
import checks from './checks.json'
import classification from './classification.json'
import codes from './codes.json'
import collecting from './collecting.json'
import common from './common.json'
import credit from './credit.json'
import creditFiles from './creditFiles.json'
import customers from './customers.json'
import desk from './desk.json'
import destruction from './destruction.json'
import duties from './duties.json'
import exchange from './exchange.json'
import filings from './filings.json'
import org from './org.json'
import policies from './policies.json'
import print from './print.json'
import receivables from './receivables.json'
import receptions from './receptions.json'
import registrations from './registrations.json'
import rules from './rules.json'
import sales from './sales.json'
import shell from './shell.json'
import snapshots from './snapshots.json'
import trades from './trades.json'
import violations from './violations.json'

/** Same namespaces and keys as zh-CN (locales.test.ts). */
export default {
  access,
  assessment,
  auth,
  care,
  changes,
  checks,
  classification,
  codes,
  common,
  collecting,
  credit,
  creditFiles,
  customers,
  desk,
  destruction,
  duties,
  exchange,
  filings,
  receptions,
  appreciation,
  org,
  policies,
  print,
  receivables,
  registrations,
  rules,
  sales,
  shell,
  snapshots,
  trades,
  violations,
}
