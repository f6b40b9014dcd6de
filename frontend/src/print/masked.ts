/** A phone on paper: who has the paper recognises it, nobody else can call it. */
export function masked(phone: string | null | undefined) {
  if (!phone) return phone
  if (phone.replace(/\D/g, '').length < 7) return '***'
  const area = /^0\d{2,3}-/.exec(phone)?.[0] ?? phone.slice(0, 3)
  return `${area}****${phone.slice(-4)}`
}

export function maskedMail(mail: string | null | undefined) {
  if (!mail) return mail
  const at = mail.indexOf('@')
  return `${mail.slice(0, 1)}***${mail.slice(at)}`
}
