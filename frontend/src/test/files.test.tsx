import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Attachment, Me, PaperDocument, WantedCopy } from '@/api/types'
import { customerRoutes } from '@/features/customers/routes'
import { ACCOUNT, CUSTOMER, FILING } from '@/test/samples'
import { enter, openPage, page, problem, REP, server, signedInAs } from '@/test/screen'

let me: Me = REP
const usual = signedInAs(() => me)

const LICENCE: Attachment = {
  ...{ id: 'a-1', customerId: 'c-9', kind: 'BUSINESS_LICENCE', status: 'CURRENT', fileName: '营业执照.png' },
  ...{ fileType: 'PNG', byteSize: 2_200_000, sha256: 'ab'.repeat(32), restricted: false, stored: true, note: null },
  ...{ visitedOn: null, validUntil: '2026-12-10', validity: 'EXPIRING', changeRequestId: null, replacesId: null },
  ...{ replacedById: null, addedAt: '2026-11-18T03:00:00Z', addedById: '0199-rep', addedByName: '陈静' },
  ...{ endedAt: null, endedByName: null, voidReason: null, version: 0, allowedActions: ['replace', 'void'] },
}
const VOID: Attachment = {
  ...LICENCE,
  ...{ id: 'a-0', fileName: '传错的.pdf', fileType: 'PDF', status: 'VOIDED', voidReason: '传错了客户' },
  ...{ endedAt: '2026-11-18T03:00:00Z', endedByName: '张建国', allowedActions: [] },
}
const ID_CARD: Attachment = { ...LICENCE, id: 'a-2', kind: 'ID_CARD', fileName: '***.png', restricted: true }
const WANTED: WantedCopy[] = [
  { kind: 'BUSINESS_LICENCE', present: true, byUnifiedLicence: false, validity: 'EXPIRING', rule: 'S2c-33' },
  { kind: 'TAX_REGISTRATION', present: false, byUnifiedLicence: false, validity: null, rule: 'S2c-33' },
]
const PAPER: PaperDocument = {
  ...{ id: 'p-1', number: 'ZZ-2026-000012', customerId: 'c-9', kind: 'CONTRACT', status: 'OUT', title: '经销合同' },
  ...{ copies: 2, place: '档案柜 A-03', holderName: '孙律师', purpose: '合同审阅', heldSince: '2026-11-10T03:00:00Z' },
  ...{ dueBackOn: '2026-11-15', overdue: true, lastReason: null, registeredAt: '2026-11-01T03:00:00Z' },
  ...{ registeredById: '0199-rep', registeredByName: '陈静', version: 1, allowedActions: ['return', 'lose'] },
}

let sent: { about: Record<string, unknown>; size: number }[] = []

beforeEach(() => {
  me = REP
  usual()
  sent = []
  server.use(
    http.get('*/api/v1/credit-accounts', () => HttpResponse.json(page([ACCOUNT]))),
    http.get('*/api/v1/credit-accounts/a-1', () => HttpResponse.json(ACCOUNT)),
    http.get('*/api/v1/customers/c-9', () => HttpResponse.json(CUSTOMER)),
    http.get('*/api/v1/customers/c-9/filing', () => HttpResponse.json(FILING)),
    http.get('*/api/v1/customers/c-9/value-classes', () => HttpResponse.json({ valueClass: null, items: [] })),
    http.get('*/api/v1/change-requests', () => HttpResponse.json(page([]))),
    http.get('*/api/v1/customers/c-9/attachments', () => HttpResponse.json(page([LICENCE, VOID, ID_CARD]))),
    http.get('*/api/v1/customers/c-9/attachments/wanted', () => HttpResponse.json({ items: WANTED })),
    http.get('*/api/v1/customers/c-9/papers', () => HttpResponse.json(page([PAPER]))),
    http.post('*/api/v1/customers/c-9/attachments', async ({ request }) => {
      const form = await request.formData()
      const about = JSON.parse(await (form.get('about') as Blob).text())
      sent.push({ about, size: (form.get('file') as File).size })
      expect(request.headers.get('Keguan-Csrf')).toBe('1')
      return HttpResponse.json(LICENCE, { status: 201 })
    }),
  )
})

const open = () => openPage(customerRoutes, '/customers/c-9?tab=files')
const files = async () => within(await screen.findByRole('region', { name: '证照与附件' }))

describe('证照与附件', () => {
  it('says which copies are there, which end soon and which are missing', async () => {
    open()
    const wanted = within(await screen.findByRole('list', { name: '应存证照' }))
    const [licence, tax] = wanted.getAllByRole('listitem') as [HTMLElement, HTMLElement]
    expect(licence.textContent).toContain('营业执照')
    expect(licence.textContent).toContain('即将到期')
    expect(tax.textContent).toContain('缺少')
    expect(within(tax).getByRole('button', { name: '上传' })).toBeTruthy()
  })

  it('shows former and void versions on demand, with the reason', async () => {
    const { user } = open()
    const panel = await files()
    expect(await panel.findByText('营业执照.png')).toBeTruthy()
    expect(panel.queryByText('传错的.pdf')).toBeNull()
    await user.click(panel.getByRole('switch'))
    expect(panel.getByText('传错的.pdf')).toBeTruthy()
    expect(panel.getByText(/传错了客户/)).toBeTruthy()
  })

  it('sends the new version of a copy with what is said of it', async () => {
    const { user } = open()
    const panel = await files()
    const [replace] = await panel.findAllByRole('button', { name: '替换' })
    await user.click(replace as HTMLElement)
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '上传' }))
    expect(await within(dialog).findByText('请选择文件')).toBeTruthy()
    const picker = dialog.querySelector('input[type=file]') as HTMLInputElement
    await user.upload(picker, new File(['%PDF-1.4'], '新执照.pdf', { type: 'application/pdf' }))
    await user.click(within(dialog).getByRole('button', { name: '上传' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({
      about: { kind: 'BUSINESS_LICENCE', fileName: '新执照.pdf', replaces: 'a-1' },
      size: 8,
    })
  })

  it('puts what the service refuses on the field it is about', async () => {
    server.use(
      http.post('*/api/v1/customers/c-9/attachments', () =>
        problem(422, {
          ...{ code: 'request.invalid', title: '有内容填写不正确' },
          errors: [
            { field: 'file', code: 'attachment.type-differs', message: '文件内容与扩展名不一致，请核对后重新上传' },
          ],
        }),
      ),
    )
    const { user } = open()
    await user.click(await screen.findByRole('button', { name: /上传附件/ }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('combobox', { name: '种类' }))
    await user.click(await screen.findByText('税务登记证', { selector: '.ant-select-item-option-content' }))
    await user.upload(dialog.querySelector('input[type=file]') as HTMLInputElement, new File(['x'], '税务.pdf'))
    await user.click(within(dialog).getByRole('button', { name: '上传' }))
    expect(await within(dialog).findByText('文件内容与扩展名不一致，请核对后重新上传')).toBeTruthy()
  })

  it('opens personal papers only for a purpose', async () => {
    const purposes: unknown[] = []
    server.use(
      http.post('*/api/v1/customers/c-9/attachments/a-2/actions/reveal', async ({ request }) => {
        purposes.push(await request.json())
        return new HttpResponse(new Blob(['png']), { headers: { 'Content-Type': 'image/png' } })
      }),
    )
    const { user } = open()
    await user.click(await (await files()).findByRole('button', { name: '查看身份证复印件' }))
    const dialog = await screen.findByRole('dialog')
    await enter(user, within(dialog).getByRole('textbox', { name: '用途' }), '核对法人身份')
    await user.click(within(dialog).getByRole('button', { name: '查看' }))
    await waitFor(() => expect(purposes).toEqual([{ purpose: '核对法人身份' }]))
    expect((await screen.findByRole('img', { name: '身份证复印件' })).getAttribute('src')).toMatch(/^data:/)
  })

  it('says who has taken a paper and that it is overdue', async () => {
    open()
    const panel = within(await screen.findByRole('region', { name: '纸质资料' }))
    expect(await panel.findByText('逾期未还')).toBeTruthy()
    expect(panel.getByText(/孙律师/)).toBeTruthy()
    expect(panel.getByRole('button', { name: '归还' })).toBeTruthy()
  })
})
