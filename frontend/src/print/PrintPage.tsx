import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Flex } from 'antd'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem, type Problem } from '@/api/problem'
import { useMe } from '@/auth/session'
import { dateTime } from '@/i18n/format'
import { useNameCrumb } from '@/ui/crumb'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { notePrint, type PrintForm } from './forms'
import './print.css'
import { Qr } from './Qr'

interface Props {
  /** Name of the paper form. */
  title: string
  number: string
  /** What stands under the name of the form, left of the number. */
  sub?: ReactNode
  /** Path of the record the paper is of: the way back, and what the code on the paper leads to. */
  record: string
  /** The form and the record it is made of, noted before the paper is made; when that fails there is no paper. */
  noted?: { form: PrintForm; id: string }
  children: ReactNode
}

/** One A4 sheet: on the screen with a bar above it, on paper nothing but the sheet. */
export function PrintPage({ title, number, sub, record, noted, children }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const { problem, print } = usePrinting(noted)
  useNameCrumb(number)
  return (
    <div className="kg-page kg-print">
      <Flex className="kg-print-bar" gap={8}>
        <Link to={record as never}>
          <Button icon={<ArrowLeftOutlined />}>{t('back')}</Button>
        </Link>
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => void print()}>
          {t('print.now')}
        </Button>
      </Flex>
      {problem && (
        <div className="kg-print-bar">
          <ProblemAlert error={problem} />
        </div>
      )}
      <article className="kg-print-sheet" aria-label={title}>
        <header>
          <h1 className="kg-paper-title">{title}</h1>
          <Qr path={record} />
        </header>
        <div className="kg-paper-sub">
          <span>{sub}</span>
          <span className="kg-number">{number}</span>
        </div>
        {children}
        <footer>
          <span>{t('print.by', { name: me.name, at: dateTime(new Date().toISOString()) })}</span>
          <span className="kg-number">{number}</span>
        </footer>
      </article>
    </div>
  )
}

/** The button asks first and prints then; the browser's own menu can only be noted. */
function usePrinting(of: Props['noted']) {
  const [problem, setProblem] = useState<Problem>()
  const noted = useRef(false)
  const form = of?.form
  const id = of?.id
  const tell = useCallback(async () => {
    if (form && id) await notePrint(form, id)
  }, [form, id])
  useEffect(() => {
    const note = () => {
      if (!noted.current) void tell().catch((error) => setProblem(asProblem(error)))
      noted.current = false
    }
    window.addEventListener('beforeprint', note)
    return () => window.removeEventListener('beforeprint', note)
  }, [tell])
  const print = async () => {
    setProblem(undefined)
    try {
      await tell()
      noted.current = true
      window.print()
    } catch (error) {
      setProblem(asProblem(error))
    }
  }
  return { problem, print }
}

export interface Signature {
  /** As what the person signs. */
  label: string
  name?: string | null
  at?: string | null
}

/** A line for each hand that signs, with the name the record knows and when it signed here. */
export function Signatures({ lines }: { lines: Signature[] }) {
  const { t } = useTranslation()
  return (
    <section className="kg-print-signatures">
      {lines.map(({ label, name, at }, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sheet of paper does not change its lines
        <div key={line}>
          <b>{label}</b>
          <span>{name}</span>
          <span className="kg-print-hand">{t('print.signature')}</span>
          <span>{at ? dateTime(at) : t('print.date')}</span>
        </div>
      ))}
    </section>
  )
}
