import auth from './auth.json'
import changes from './changes.json'
import codes from './codes.json'
import common from './common.json'
import credit from './credit.json'
import customers from './customers.json'
import desk from './desk.json'
import filings from './filings.json'
import org from './org.json'
import policies from './policies.json'
import registrations from './registrations.json'
import rules from './rules.json'
import shell from './shell.json'

/** One namespace per feature; the keys of these files are the keys the code may use. */
export default {
  auth,
  changes,
  codes,
  common,
  credit,
  customers,
  desk,
  filings,
  org,
  policies,
  registrations,
  rules,
  shell,
}
