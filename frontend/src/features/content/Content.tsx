import { mayChange, useMe } from '~/shared/api/me.ts';
import { Fixtures } from './Fixtures.tsx';
import { Posts } from './Posts.tsx';

export default function Content() {
  const canChange = mayChange(useMe());
  return (
    <>
      <Posts canChange={canChange} />
      <Fixtures canChange={canChange} />
    </>
  );
}
