import { DownloadOutlined, EyeOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Flex, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asProblem } from '@/api/problem'
import { asDataUrl, keep } from '@/api/transfer'
import type { Attachment } from '@/api/types'
import { useCodes } from '@/i18n/codes'
import { notify } from '@/ui/notify'
import { PurposeDialog } from './PurposeDialog'
import { contentOf, PICTURES, pictureQuery } from './queries'

/** A picture is shown, anything else is downloaded; personal papers only for a purpose. Each look is written down (S4-02). */
export function Content({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation('customers')
  const { code } = useCodes()
  const picture = useQuery(pictureQuery(attachment))
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<string>()
  const shows = PICTURES.includes(attachment.fileType)
  const name = code('attachmentKind', attachment.kind)

  const open = async (purpose?: string) => {
    if (!shows) return keep(await contentOf(attachment, purpose), attachment.fileName)
    if (purpose !== undefined) return setShown(await asDataUrl(await contentOf(attachment, purpose)))
    const { data, error } = picture.data ? picture : await picture.refetch()
    if (error) throw error
    setShown(data)
  }
  const look = () =>
    attachment.restricted ? setAsking(true) : open().catch((error) => notify().error(asProblem(error).message))

  if (!attachment.stored) return <span className="kg-muted">{attachment.fileType}</span>
  return (
    <>
      {picture.data ? (
        <button type="button" className="kg-files-thumb" onClick={look} aria-label={t('files.show', { name })}>
          <img src={picture.data} alt={name} />
        </button>
      ) : (
        <Flex gap={4} align="center">
          <span className="kg-files-type">{attachment.fileType}</span>
          <Button
            type="link"
            size="small"
            icon={shows ? <EyeOutlined /> : <DownloadOutlined />}
            aria-label={t(shows ? 'files.show' : 'files.download', { name })}
            onClick={look}
          />
        </Flex>
      )}
      {asking && (
        <PurposeDialog
          title={t('files.show', { name: name })}
          explain={t('files.purpose.explain')}
          onClose={() => setAsking(false)}
          onPurpose={async (purpose) => {
            await open(purpose)
            setAsking(false)
          }}
        />
      )}
      <Modal
        open={shown !== undefined}
        width={880}
        title={name}
        footer={<Footer attachment={attachment} picture={shown} />}
        onCancel={() => setShown(undefined)}
        destroyOnHidden
      >
        <img className="kg-files-picture" src={shown} alt={name} />
      </Modal>
    </>
  )
}

/** What is on the screen already is kept without asking the service for it again. */
function Footer({ attachment, picture }: { attachment: Attachment; picture: string | undefined }) {
  const { t } = useTranslation('customers')
  return (
    <a href={picture} download={attachment.fileName}>
      <Button icon={<DownloadOutlined />}>{t('files.save')}</Button>
    </a>
  )
}
