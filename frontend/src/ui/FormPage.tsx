import { Alert, Button, Form, type FormInstance } from 'antd'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem } from '@/api/problem'
import { useNameCrumb } from './crumb'
import { putOnFields } from './formProblem'
import { ProblemAlert } from './ProblemAlert'

interface Props<V> {
  /** Name of the paper form, e.g. 客户信息登记表. */
  title: string
  sub?: ReactNode
  form: FormInstance<V>
  initial?: Partial<V>
  submitLabel?: string
  submit: (values: V) => Promise<unknown>
  onCancel?: () => void
  onChange?: (values: V) => void
  /** The fields that are not right yet, so that folded parts can be opened before they are scrolled to. */
  onFailed?: (names: string[]) => void
  /** Left of the buttons: a warning, a draft note. */
  footer?: ReactNode
  children: ReactNode
}

/** A form that looks like the paper it replaces; what the server refuses lands on its field. */
export function FormPage<V extends object>(props: Props<V>) {
  const { t } = useTranslation()
  useNameCrumb(props.title)
  const [problem, setProblem] = useState<Problem>()
  const [marked, setMarked] = useState(0)
  const [busy, setBusy] = useState(false)

  const send = async (values: V) => {
    setBusy(true)
    setProblem(undefined)
    setMarked(0)
    try {
      await props.submit(values)
    } catch (error) {
      const rest = putOnFields(props.form, asProblem(error))
      setMarked(rest.marked)
      setProblem(rest.problem)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="kg-page">
      <div className="kg-panel kg-paper">
        <h1 className="kg-paper-title">{props.title}</h1>
        <div className="kg-paper-sub">{props.sub}</div>
        <Form<V>
          form={props.form}
          initialValues={props.initial}
          onFinish={send}
          onFinishFailed={({ errorFields }) => {
            setMarked(errorFields.length)
            props.onFailed?.(errorFields.map((field) => field.name.join('.')))
          }}
          onKeyDown={keepOpen}
          onValuesChange={(_changed, values: V) => props.onChange?.(values)}
          scrollToFirstError={{ block: 'center' }}
          requiredMark={false}
          autoComplete="off"
        >
          <div className="kg-paper-grid">{props.children}</div>
          {marked > 0 && (
            <Alert style={{ marginTop: 10 }} type="error" showIcon title={t('formErrors', { count: marked })} />
          )}
          {problem && (
            <div style={{ marginTop: 10 }}>
              <ProblemAlert error={problem} />
            </div>
          )}
          <div className="kg-paper-foot">
            <div style={{ flex: 1 }}>{props.footer}</div>
            {props.onCancel && <Button onClick={props.onCancel}>{t('cancel')}</Button>}
            <Button type="primary" htmlType="submit" loading={busy}>
              {props.submitLabel ?? t('submit')}
            </Button>
          </div>
        </Form>
      </div>
    </div>
  )
}

/** Enter in a picker takes the day that was typed; the form is not sent by it. */
function keepOpen(event: KeyboardEvent) {
  if (event.key === 'Enter' && (event.target as Element).closest('.ant-picker')) event.preventDefault()
}

interface CellProps {
  label: ReactNode
  required?: boolean
  /** Of 12 columns. */
  span?: number
  /** Marks what was changed on a form that begins filled in. */
  changed?: boolean
  children: ReactNode
}

/** One box of the paper: label left, field right. */
export function PaperCell({ label, required, span = 6, changed, children }: CellProps) {
  return (
    <div className="kg-paper-cell" data-changed={changed} style={{ gridColumn: `span ${span}` }}>
      <div className="kg-paper-label" data-required={required}>
        {label}
      </div>
      <div className="kg-paper-field">{children}</div>
    </div>
  )
}

export function PaperSection({ children }: { children: ReactNode }) {
  return <div className="kg-paper-section">{children}</div>
}
