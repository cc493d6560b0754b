import { paths } from '~/app/paths.ts';
import { useMe } from '~/shared/api/me.ts';
import { Crest } from './Crest.tsx';
import styles from './SessionBar.module.css';
import { SignOut } from './SignOut.tsx';

/** In the head of every page of the console: where one is at work, and the way out. */
export function SessionBar() {
  const me = useMe();
  const place = me?.current?.name ?? me?.user?.email;
  const look = me?.current?.look;
  return (
    <div className={styles.bar}>
      {place !== undefined && (
        <a className={styles.place} href={paths.settings()} title={place}>
          {look !== undefined && <Crest colour={look.primaryColor} />}
          <span className="visually-hidden">Working in </span>
          <span className={styles.name}>{place}</span>
        </a>
      )}
      <SignOut look="quiet" />
    </div>
  );
}
