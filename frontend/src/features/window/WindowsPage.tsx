import { mayChange, useMe } from '~/shared/api/me.ts';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { DoorNow } from './DoorNow.tsx';
import { WindowList } from './WindowList.tsx';

export default function WindowsPage() {
  const canChange = mayChange(useMe());
  return (
    <Page>
      <PageHeader
        title="Windows for changes"
        lead="When changes may go out, and when they may not. Going live and launches keep to it by themselves."
      />
      <DoorNow canChange={canChange} />
      <WindowList canChange={canChange} />
    </Page>
  );
}
