import { DownOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Dropdown, Flex } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Versioned } from '@/api/types'
import type { ActionBase } from '@/api/wire'
import { useCodes } from '@/i18n/codes'
import { ActionModal } from './ActionModal'
import { notify } from './notify'

export interface ActionField {
  name: string
  label: string
  kind?: 'text' | 'textarea' | 'select' | 'multi' | 'date' | 'department' | 'money'
  options?: { value: string; label: string }[]
  required?: boolean
  maxLength?: number
  hint?: string
  initial?: unknown
}

/** How one verb of a record looks: its fields, its warning, and what its answer means. */
export interface ActionSpec {
  action: string
  kind?: 'primary' | 'danger' | 'default'
  /** Sentence above the fields: what will happen. */
  explain?: ReactNode
  /** Article that asks for this step. */
  rule?: string
  fields?: ActionField[]
  /** A whole form instead of fields; it sits inside the modal's antd Form. */
  form?: ReactNode
  initial?: Record<string, unknown>
  /** Turns the form into the body. */
  body?: (values: Record<string, unknown>) => unknown
  /** Page to open instead of the modal (a long form). */
  go?: () => void
  /** Sees the answer first (a secret shown once); otherwise a short message is enough. */
  onAnswer?: (answer: unknown) => void
  width?: number
}

interface Props {
  /** e.g. /api/v1/registrations */
  base: ActionBase
  /** Aggregate name in the codes: action.<of>.<action> */
  of: string
  record: Versioned
  specs: ActionSpec[]
  /** Keys to read again after a change; the record's own and its lists. */
  refresh: readonly (readonly unknown[])[]
  /** More than this many buttons fold into 更多. */
  inline?: number
}

/** Buttons from `allowedActions` and nothing else; the page only says how each looks. */
export function ActionButtons({ base, of, record, specs, refresh, inline = 4 }: Props) {
  const { t } = useTranslation()
  const { code } = useCodes()
  const queries = useQueryClient()
  const [open, setOpen] = useState<ActionSpec>()
  const offered = specs.filter((spec) => record.allowedActions.includes(spec.action))
  const start = (spec: ActionSpec) => (spec.go ? spec.go() : setOpen(spec))
  const label = (spec: ActionSpec) => code('action', `${of}.${spec.action}`)
  const reload = () => Promise.all(refresh.map((queryKey) => queries.invalidateQueries({ queryKey })))
  const folded = offered.slice(inline)

  return (
    <Flex gap={8}>
      {offered.slice(0, inline).map((spec) => (
        <Button
          key={spec.action}
          type={spec.kind === 'primary' ? 'primary' : 'default'}
          danger={spec.kind === 'danger'}
          onClick={() => start(spec)}
        >
          {label(spec)}
        </Button>
      ))}
      {folded.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: folded.map((spec) => ({ key: spec.action, label: label(spec), danger: spec.kind === 'danger' })),
            onClick: ({ key }) => start(folded.find((spec) => spec.action === key) as ActionSpec),
          }}
        >
          <Button icon={<DownOutlined />} iconPlacement="end">
            {t('more')}
          </Button>
        </Dropdown>
      )}
      {open && (
        <ActionModal
          {...{ base, of, record }}
          spec={open}
          title={label(open)}
          onClose={() => setOpen(undefined)}
          onReload={reload}
          onDone={async (answer) => {
            setOpen(undefined)
            if (open.onAnswer) open.onAnswer(answer)
            else notify().success(t('done', { action: label(open) }))
            await reload()
          }}
        />
      )}
    </Flex>
  )
}
