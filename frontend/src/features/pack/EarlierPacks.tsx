import type { Pack } from '~/shared/api/schema.d.ts';
import { providersQuery } from '~/shared/deploy/config.ts';
import { Fold } from '~/shared/deploy/Fold.tsx';
import { atTime } from '~/shared/lib/zone.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { FileLink } from '~/shared/ui/FileLink.tsx';
import styles from './Pack.module.css';
import { packsQuery } from './queries.ts';

interface EarlierPacksProps {
  readonly shown: string | undefined;
  readonly onShow: (id: string) => void;
}

export function EarlierPacks({ shown, onShow }: EarlierPacksProps) {
  const { data } = useQuery(packsQuery);
  const { data: hosts } = useQuery(providersQuery);
  const hostOf = ({ provider }: Pack) => hosts?.items.find(({ id }) => id === provider)?.label ?? provider;
  const earlier = (data?.items ?? []).filter(({ id }) => id !== shown);
  if (earlier.length === 0) return null;
  return (
    <Fold title={`Packs made before (${earlier.length})`}>
      <ul className={styles.list}>
        {earlier.map((pack) => (
          <Row key={pack.id} pack={pack} host={hostOf(pack)} onShow={onShow} />
        ))}
      </ul>
    </Fold>
  );
}

interface RowProps {
  readonly pack: Pack;
  readonly host: string;
  readonly onShow: (id: string) => void;
}

function Row({ pack: { id, appName, createdAt, downloadUrl }, host, onShow }: RowProps) {
  return (
    <li className={styles.row}>
      <span>
        <strong>{appName}</strong> for {host}, {atTime(createdAt)}
      </span>
      <span className={styles.actions}>
        <Button look="secondary" onClick={() => onShow(id)} aria-label={`See the files for ${host}, ${atTime(createdAt)}`}>
          See the files
        </Button>
        <FileLink href={downloadUrl} look="secondary" download>
          Download
        </FileLink>
      </span>
    </li>
  );
}
