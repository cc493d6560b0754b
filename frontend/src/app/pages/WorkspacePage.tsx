import { DashboardPage } from '~/features/dashboard/DashboardPage.tsx';
import { later } from '~/shared/ui/later.tsx';

const HeldLaunches = later(() => import('~/features/launch/HeldLaunches.tsx'));
const Content = later(() => import('~/features/content/Content.tsx'));
const Make = later(() => import('~/features/provisioning/Make.tsx'));

/** What one finds where one arrives; the rooms beside the dashboard hang theirs here. */
export default function WorkspacePage() {
  return (
    <DashboardPage urgent={<HeldLaunches />}>
      <Content />
      <Make />
    </DashboardPage>
  );
}
