import type { TFunction } from 'i18next'

const SHORTEST = 10

export const passwordRules = (t: TFunction<'auth'>) => [
  { required: true, message: t('password.tooShort') },
  { min: SHORTEST, message: t('password.tooShort') },
]
