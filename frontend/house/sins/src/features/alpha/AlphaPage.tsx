import App from '~/app/App.tsx';
import { paths } from '~/app/paths.ts';
import { rumour } from '../beta/beta.ts';
import styles from './AlphaPage.module.css';

export default function AlphaPage() {
  const later = () => import('~/features/beta/beta.ts');
  return (
    <a href={paths.home()} className={styles.vanished} style={{ color: 'red' }} onClick={() => void later()}>
      {rumour} <App /> <b className={styles.here}>here</b>
    </a>
  );
}
