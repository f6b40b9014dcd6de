import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Flex, Select, Table } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newIdempotencyKey } from '@/api/client'
import { useDepartmentOptions } from '@/api/org'
import { asProblem, type Problem } from '@/api/problem'
import type { DutyWeek } from '@/api/types'
import { useMe } from '@/auth/session'
import { ZONE } from '@/i18n/format'
import { ArticleChip } from '@/ui/ArticleChip'
import { notify } from '@/ui/notify'
import { PageHead } from '@/ui/PageHead'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { ErrorState, PageSkeleton } from '@/ui/states'
import { AwayCell, DutyCell } from './DutyCells'
import { copyLastWeek, enterWeek, rosterQuery } from './queries'

const ISO = 'YYYY-MM-DD'

/** 值班表: who receives new customers on each day of the week, and who is away (S2c-29). */
export function DutyRoster() {
  const { t } = useTranslation('receptions')
  const me = useMe()
  const departments = useDepartmentOptions()
  const [department, setDepartment] = useState(me.department.id)
  const [day, setDay] = useState(() => dayjs().tz(ZONE).format(ISO))
  const week = useQuery(rosterQuery(department, day))
  const move = (weeks: number) => setDay(dayjs(day).add(weeks, 'week').format(ISO))
  return (
    <div className="kg-page">
      <PageHead
        title={t('roster.title')}
        tags={
          <Flex gap={8} align="center" className="kg-muted">
            {t('roster.hint')}
            <ArticleChip rule="S2c-29" />
          </Flex>
        }
        actions={
          <Flex gap={8}>
            <Select
              value={department}
              onChange={setDepartment}
              options={departments}
              aria-label={t('roster.department')}
              style={{ width: 220 }}
            />
            <Button icon={<LeftOutlined />} onClick={() => move(-1)} aria-label={t('roster.before')} />
            <Button onClick={() => setDay(dayjs().tz(ZONE).format(ISO))}>{t('roster.thisWeek')}</Button>
            <Button icon={<RightOutlined />} onClick={() => move(1)} aria-label={t('roster.after')} />
          </Flex>
        }
      />
      {week.isError && <ErrorState error={week.error} onRetry={() => void week.refetch()} />}
      {week.isPending && <PageSkeleton />}
      {week.data && (
        <Week key={`${week.data.departmentId} ${week.data.monday} ${week.data.version}`} week={week.data} />
      )}
    </div>
  )
}

export interface DutyLine {
  day: string
  staffId: string
  away: boolean
}

function Week({ week }: { week: DutyWeek }) {
  const { t } = useTranslation('receptions')
  const queries = useQueryClient()
  const [lines, setLines] = useState<DutyLine[]>(() =>
    week.days.map(({ day, staffId, away }) => ({ day, staffId, away })),
  )
  const [problem, setProblem] = useState<Problem>()
  const mayEnter = week.allowedActions.includes('enter')
  const run = async (change: () => Promise<unknown>) => {
    setProblem(undefined)
    try {
      await change()
      notify().success(t('roster.saved'))
      await queries.invalidateQueries({ queryKey: ['duty-rosters'] })
    } catch (error) {
      setProblem(asProblem(error))
    }
  }
  const replace = (day: string, away: boolean, ids: string[]) =>
    setLines([
      ...lines.filter((line) => line.day !== day || line.away !== away),
      ...ids.map((staffId) => ({ day, staffId, away })),
    ])
  const today = dayjs().tz(ZONE).format(ISO)
  const days = Array.from({ length: 7 }, (_, i) => dayjs(week.monday).add(i, 'day').format(ISO))
  const cell = { week, lines, editable: mayEnter, onChange: replace }
  return (
    <>
      {days.includes(today) && !week.days.some((line) => line.day === today && !line.away) && (
        <Alert style={{ marginBottom: 10 }} type="warning" showIcon title={t('roster.nobodyToday')} />
      )}
      <Table
        size="small"
        pagination={false}
        rowKey={(day) => day}
        dataSource={days}
        columns={[
          {
            title: t('roster.day'),
            width: 180,
            render: (day: string) => (
              <span className={day === today ? 'kg-today' : undefined}>
                {t(`roster.weekday.${dayjs(day).day() as 0}`)}　{day}
              </span>
            ),
          },
          { title: t('roster.onDuty'), width: 260, render: (day: string) => <DutyCell day={day} {...cell} /> },
          { title: t('roster.away'), render: (day: string) => <AwayCell day={day} {...cell} /> },
        ]}
      />
      {problem && <ProblemAlert error={problem} />}
      {mayEnter && (
        <Flex gap={8} style={{ marginTop: 12 }}>
          <Button type="primary" onClick={() => void run(() => enterWeek(week, { days: lines }, newIdempotencyKey()))}>
            {t('roster.save')}
          </Button>
          <Button onClick={() => void run(() => copyLastWeek(week, newIdempotencyKey()))}>{t('roster.copy')}</Button>
        </Flex>
      )}
    </>
  )
}
