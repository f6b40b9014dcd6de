import { Link } from '@tanstack/react-router'
import { Descriptions, Drawer } from 'antd'
import { useTranslation } from 'react-i18next'
import { articlePlace, articleTitle, articleWords } from '@/i18n/articles'
import { useCodes } from '@/i18n/codes'
import { dateTime } from '@/i18n/format'
import { PolicyValueText } from '@/ui/PolicyValueText'
import { NotFound } from '@/ui/states'
import type { RuleRow } from './rows'

/** One article with everything the software knows about it. */
export function RuleDrawer({ row, onClose }: { row: RuleRow | undefined; onClose: () => void }) {
  const { t } = useTranslation('rules')
  const { t: common } = useTranslation()
  const { code } = useCodes()
  if (!row) {
    return (
      <Drawer open onClose={onClose}>
        <NotFound />
      </Drawer>
    )
  }
  const parameters = row.uses.flatMap((use) => use.parameters)
  const enforced = row.uses.flatMap((use) => use.enforcedIn.map((where) => ({ where, service: use.service })))
  return (
    <Drawer open size={520} title={[row.id, articleTitle(row)].filter(Boolean).join('　')} onClose={onClose}>
      <Descriptions
        size="small"
        column={1}
        layout="vertical"
        items={[
          { key: 'article', label: t('article'), children: articlePlace(row) ?? row.id },
          { key: 'words', label: t('words'), children: articleWords(row) },
          {
            key: 'owner',
            label: t('owner'),
            children: `${code('ruleOwner', row.owner)} · ${code('ruleKind', row.kind)}`,
          },
          {
            key: 'parameters',
            label: t('parameters'),
            children:
              parameters.length === 0
                ? common('none')
                : parameters.map((parameter) => (
                    <div key={`${parameter.policy}.${parameter.key}`}>
                      <Link to="/policies" search={{ policy: parameter.policy }}>
                        <PolicyValueText
                          policy={parameter.policy}
                          name={parameter.key}
                          value={parameter.value}
                          labelled
                        />
                      </Link>
                    </div>
                  )),
          },
          {
            key: 'enforced',
            label: t('enforcedIn'),
            children:
              enforced.length === 0
                ? common('none')
                : enforced.map(({ where, service }) => (
                    <div key={`${service}${where}`}>{`${code('service', service)}：${code('problem', where)}`}</div>
                  )),
          },
          {
            key: 'refusals',
            label: t('refusals'),
            children:
              row.refusals === 0
                ? t('refusals.none')
                : t('refusals.some', { count: row.refusals, last: dateTime(row.lastRefusedAt) }),
          },
        ]}
      />
    </Drawer>
  )
}
