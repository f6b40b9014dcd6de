import { useQuery } from '@tanstack/react-query'
import { Form, type FormInstance } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { type FormValues, questionOf } from './formValues'
import { duplicatesQuery } from './queries'

const PAUSE = 400

/** Asks, a moment after the typing stops, who looks like the customer on the form. */
export function useDuplicates(form: FormInstance<FormValues>, ownId?: string) {
  const name = Form.useWatch<string | undefined>('name', form)
  const companyCode = Form.useWatch<string | undefined>('companyCode', form)
  const phone = Form.useWatch<string | undefined>('phone', form)
  const contactPhone = Form.useWatch<string | undefined>(['contact', 'phone'], form)
  const wanted = useMemo(
    () => JSON.stringify(questionOf({ name, companyCode, phone, contact: { phone: contactPhone } }) ?? null),
    [name, companyCode, phone, contactPhone],
  )
  const [asked, setAsked] = useState('null')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(wanted), PAUSE)
    return () => clearTimeout(timer)
  }, [wanted])
  const question = JSON.parse(asked)
  const answer = useQuery({ ...duplicatesQuery(question ?? {}), enabled: question !== null })
  const candidates = question === null ? [] : (answer.data ?? []).filter((candidate) => candidate.id !== ownId)
  return {
    candidates,
    idle: wanted === 'null',
    checking: answer.isFetching || asked !== wanted,
    failed: answer.isError,
    /** Likely ones need a justification; an exact company code can't be justified. */
    justify: candidates.some((candidate) => !candidate.blocking),
  }
}
