import { paths } from '~/app/paths.ts';
import type { DeployConfig } from '~/shared/api/schema.d.ts';
import { useOpenPages } from '~/shared/lib/openPages.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Card } from '~/shared/ui/Card.tsx';
import { LinkButton } from '~/shared/ui/LinkButton.tsx';
import styles from './Deployment.module.css';

/** From the files to the gate, in three presses. */
export function ThreeButtons({ config }: { config: DeployConfig }) {
  const isOpen = useOpenPages();
  return (
    <Card title="From built to live">
      <div className={styles.three}>
        {isOpen(paths.deploy('pack')) && (
          <LinkButton href={paths.deploy('pack')} look="secondary">
            Generate Deploy Pack
          </LinkButton>
        )}
        {isOpen(paths.deploy('verify')) && (
          <LinkButton href={paths.deploy('verify')} look="secondary">
            Run Remote Verification
          </LinkButton>
        )}
        {isOpen(paths.deploy('go-live')) && <GoLive config={config} />}
      </div>
    </Card>
  );
}

/** Open on a PASS alone; the page behind it asks everything else again. */
function GoLive({ config: { state, live, candidate } }: { config: DeployConfig }) {
  const now = candidate?.state ?? state;
  if (live !== undefined && candidate === undefined)
    return (
      <LinkButton href={paths.deploy('go-live')} look="secondary">
        See what is live
      </LinkButton>
    );
  if (now === 'verified')
    return (
      <LinkButton href={paths.deploy('go-live')} look="go">
        Go Live
      </LinkButton>
    );
  return (
    <Button look="go" off="Verify your app first. The button opens on a PASS.">
      Go Live
    </Button>
  );
}
