import { http, read } from '@/api/client'
import type { ENUMS } from '@/api/codes'

export type PrintForm = (typeof ENUMS)['printForm'][number]

/** Who keeps the record that a form is made of. */
const KEEPERS: Record<PrintForm, 'customer' | 'credit'> = {
  ARCHIVE_CARD: 'customer',
  REGISTRATION_FORM: 'customer',
  CHANGE_REQUEST_FORM: 'customer',
  FILING_FORM: 'customer',
  FILE_FORM: 'customer',
  DESTRUCTION_RECORD: 'customer',
  CREDIT_REPORT: 'credit',
  CREDIT_RATING: 'credit',
  RELEASE_SLIP: 'credit',
  PAYMENT_REMINDER: 'credit',
  DEMAND_NOTICE: 'credit',
  ACCOUNT_STATEMENT: 'credit',
}

/** Says that a record is printed; the paper can be traced to who made it. */
export const notePrint = (form: PrintForm, id: string) =>
  read(
    http.POST('/api/v1/services/{service}/prints', {
      params: { path: { service: KEEPERS[form] } },
      body: { form, id },
    }),
  )
