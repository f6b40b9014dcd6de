import { Button, Flex, Table, Tag } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer, CustomerContact } from '@/api/types'
import { PurposeDialog } from '@/files/PurposeDialog'
import { useCodes } from '@/i18n/codes'
import { ArticleChip } from '@/ui/ArticleChip'
import { GroupLink } from './CardGroups'
import { type PersonalField, reveal } from './queries'

interface Asked {
  contact: CustomerContact
  field: PersonalField
}

const keyOf = ({ contact, field }: Asked) => `${contact.id}.${field}`

/** People to talk to; phone and e-mail are shown one at a time, for a purpose that is written down. */
export function Contacts({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const [asked, setAsked] = useState<Asked>()
  const [shown, setShown] = useState<Record<string, string>>({})
  const cell =
    (field: PersonalField, masked: (contact: CustomerContact) => string | null) => (contact: CustomerContact) => (
      <Personal
        value={shown[keyOf({ contact, field })]}
        masked={masked(contact)}
        label={t('reveal.of', { name: contact.name, field: code('personal', field) })}
        onAsk={() => setAsked({ contact, field })}
      />
    )
  return (
    <section className="kg-panel kg-facts" aria-label={t('contacts')}>
      <h2>
        {t('contacts')}
        <ArticleChip rule="S4-04" />
        <span style={{ flex: 1 }} />
        <GroupLink customer={customer} section="CONTACTS" />
      </h2>
      <Table<CustomerContact>
        size="small"
        pagination={false}
        rowKey="id"
        dataSource={customer.contacts}
        columns={[
          { key: 'name', title: t('contact.name'), render: (_, contact) => <ContactName contact={contact} /> },
          { key: 'role', title: t('contact.role'), dataIndex: 'role' },
          {
            key: 'level',
            title: code('field', 'CONTACTS.level'),
            render: (_, contact) => code('contactLevel', contact.level) || tc('empty'),
          },
          {
            key: 'phone',
            title: t('contact.phone'),
            render: (_, contact) => cell('PHONE', (each) => each.phoneMasked)(contact),
          },
          {
            key: 'email',
            title: t('contact.email'),
            render: (_, contact) => cell('EMAIL', (each) => each.emailMasked)(contact),
          },
          { key: 'more', title: t('contact.more'), render: (_, contact) => <More {...{ contact, shown, setAsked }} /> },
        ]}
      />
      {asked && (
        <RevealModal
          customerId={customer.id}
          asked={asked}
          onClose={() => setAsked(undefined)}
          onValue={(value) => {
            setShown((before) => ({ ...before, [keyOf(asked)]: value }))
            setAsked(undefined)
          }}
        />
      )}
    </section>
  )
}

function ContactName({ contact }: { contact: CustomerContact }) {
  const { t } = useTranslation('customers')
  return (
    <>
      {contact.name}
      {contact.primary && <Tag style={{ marginInlineStart: 6 }}>{t('contact.primary')}</Tag>}
    </>
  )
}

interface MoreProps {
  contact: CustomerContact
  shown: Record<string, string>
  setAsked: (asked: Asked) => void
}

/** What else is known of a person, each revealed by itself (S1-02). */
function More({ contact, shown, setAsked }: MoreProps) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  const { code } = useCodes()
  const fields = contact.known.filter((field) => field !== 'PHONE' && field !== 'EMAIL')
  if (fields.length === 0) return <span className="kg-muted">{tc('empty')}</span>
  return (
    <Flex gap={4} wrap style={{ maxWidth: 260 }}>
      {fields.map((field) => {
        const value = shown[keyOf({ contact, field })]
        const name = code('personal', field)
        if (value) return <Tag key={field}>{`${name}${tc('labelSeparator')}${value}`}</Tag>
        return (
          <Button
            key={field}
            size="small"
            type="link"
            style={{ padding: 0 }}
            aria-label={t('reveal.of', { name: contact.name, field: name })}
            onClick={() => setAsked({ contact, field })}
          >
            {name}
          </Button>
        )
      })}
    </Flex>
  )
}

interface PersonalProps {
  value: string | undefined
  masked: string | null
  label: string
  onAsk: () => void
}

function Personal({ value, masked, label, onAsk }: PersonalProps) {
  const { t } = useTranslation('customers')
  const { t: tc } = useTranslation()
  if (!masked) return <span className="kg-muted">{tc('empty')}</span>
  if (value) return <b>{value}</b>
  return (
    <Flex gap={4} align="center">
      {masked}
      <Button type="link" size="small" aria-label={label} onClick={onAsk}>
        {t('reveal.open')}
      </Button>
    </Flex>
  )
}

interface RevealProps {
  customerId: string
  asked: Asked
  onClose: () => void
  onValue: (value: string) => void
}

function RevealModal({ customerId, asked, onClose, onValue }: RevealProps) {
  const { t } = useTranslation('customers')
  const { code } = useCodes()
  return (
    <PurposeDialog
      title={t('reveal.of', { name: asked.contact.name, field: code('personal', asked.field) })}
      explain={t('reveal.explain')}
      onPurpose={async (purpose) => onValue((await reveal(customerId, asked.contact.id, asked.field, purpose)).value)}
      onClose={onClose}
    />
  )
}
