import { paths } from '~/app/paths.ts';
import type { PackFile } from '~/shared/api/schema.d.ts';
import { Fold } from '~/shared/deploy/Fold.tsx';
import { Note } from '~/shared/deploy/Note.tsx';
import { useOpenPages } from '~/shared/lib/openPages.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { CopyButton } from '~/shared/ui/CopyButton.tsx';
import { FileLink } from '~/shared/ui/FileLink.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import styles from './Pack.module.css';
import { packQuery } from './queries.ts';

/** Every file of a pack to be read before it is downloaded. */
export function PackFiles({ id }: { id: string }) {
  const pack = useQuery(packQuery(id));
  const isOpen = useOpenPages();
  return (
    <section className={styles.pack} aria-labelledby="pack-files">
      <h2 id="pack-files" className={styles.heading}>
        Your deploy pack
      </h2>
      <Answer of={pack} label="Asking for the files…" lines={6} home={paths.deploy()}>
        {({ pack: { downloadUrl }, files }) => (
          <>
            <div className={styles.actions}>
              <FileLink href={downloadUrl} download>
                Download as ZIP
              </FileLink>
              {isOpen(paths.deploy('verify')) && (
                <LinkButton href={paths.deploy('verify')} look="secondary">
                  I have deployed it
                </LinkButton>
              )}
            </div>
            <Note title="What to do with it">
              Unpack it into your repository, then follow DEPLOY_STEPS.md.
            </Note>
            <div className={styles.files}>
              {files.map((file) => (
                <File key={file.path} file={file} />
              ))}
            </div>
          </>
        )}
      </Answer>
    </section>
  );
}

function File({ file: { path = '', text = '' } }: { file: PackFile }) {
  return (
    <Fold title={path}>
      <pre className={styles.text} translate="no">
        {text}
      </pre>
      <div>
        <CopyButton text={text} what={path} />
      </div>
    </Fold>
  );
}
