import { XLSX } from './download'

/** A workbook is the body as it is: the service reads it. */
export const asWorkbook = (workbook: File) => ({
  body: workbook as never,
  bodySerializer: (body: unknown) => body as BodyInit,
  headers: { 'Content-Type': XLSX },
})
