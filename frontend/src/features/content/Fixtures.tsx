import type { Fixture } from '~/shared/api/schema.d.ts';
import { useInfiniteQuery } from '~/shared/query/useInfiniteQuery.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { later } from '~/shared/ui/later.tsx';
import { Collection } from './Collection.tsx';
import styles from './Content.module.css';
import { deleteFixture, fixturesQuery } from './queries.ts';
import { dayOf, gameOf, statusWords } from './words.ts';

const FixtureForm = later(() => import('./FixtureForm.tsx'));

export function Fixtures({ canChange }: { canChange: boolean }) {
  const client = useQueryClient();
  const fixtures = useInfiniteQuery(fixturesQuery);
  return (
    <Collection<Fixture>
      title="Fixtures"
      one="fixture"
      empty="There is no fixture yet. A fixture is two teams and a day."
      list={fixtures}
      canChange={canChange}
      nameOf={gameOf}
      Shown={Words}
      Form={FixtureForm}
      onDelete={async ({ id }) => {
        await deleteFixture(id);
        await client.invalidateQueries(fixturesQuery);
      }}
    />
  );
}

function Words({ row }: { row: Fixture }) {
  return (
    <>
      <h3 className={styles.title}>{gameOf(row)}</h3>
      <p className={styles.soft}>
        {dayOf(row.date)}, {statusWords[row.status].toLowerCase()}
      </p>
    </>
  );
}
