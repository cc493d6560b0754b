import { useLocation, useSearch } from 'wouter';
import { paths } from '~/app/paths.ts';
import { mayChange, useMe } from '~/shared/api/me.ts';
import type { Checklist } from '~/shared/api/schema.d.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Answer } from '~/shared/ui/Answer.tsx';
import { EmptyState } from '~/shared/ui/Card.tsx';
import { later } from '~/shared/ui/later.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import styles from './Checklist.module.css';
import { Fold } from './Fold.tsx';
import { ItemCard } from './ItemCard.tsx';
import { checklistQuery } from './queries.ts';
import { ViewForm } from './ViewForm.tsx';
import { Summary } from './Summary.tsx';
import { blocking, fromAddress, inView, toAddress, type View } from './view.ts';

const SectionForm = later(() => import('./SectionForm.tsx'));
const Trials = later(() => import('./Trials.tsx'));
const TakeAlong = later(() => import('./TakeAlong.tsx'));

export default function ChecklistPage() {
  const list = useQuery(checklistQuery);
  return (
    <Page>
      <PageHeader
        title="Checklist"
        lead="It ticks and un-ticks itself. What only a person can know asks for evidence or somebody's word, and not for ever."
      />
      <Answer of={list} label="Asking how everything stands…" lines={8} home={paths.dashboard()}>
        {(known) => <Known list={known} />}
      </Answer>
    </Page>
  );
}

function Known({ list }: { list: Checklist }) {
  const changes = mayChange(useMe());
  const search = useSearch();
  const [, navigate] = useLocation();
  const view = fromAddress(search);
  const wanted = new URLSearchParams(search).get('item');
  const next = blocking(list)[0];
  const one = list.sections.flatMap(({ items }) => items).find(({ key }) => key === wanted);
  const first = one ?? (view.show === 'open' && view.phase === undefined ? next : undefined);
  const seen = (to: View) => navigate(paths.checklist() + toAddress(to), { replace: true });
  return (
    <>
      <Summary list={list} mayChange={changes} />
      {first !== undefined && (
        <section className={styles.cards} aria-labelledby="next">
          <h2 id="next" className={styles.heading}>
            {one === undefined ? 'What blocks next' : 'What you were sent for'}
          </h2>
          <ItemCard key={first.key} item={first} mayChange={changes} />
        </section>
      )}
      <ViewForm view={view} score={list.score} onView={seen} />
      <Sections list={list} view={view} without={first?.key} mayChange={changes} />
      {changes && <Trials />}
      <TakeAlong list={list} mayChange={changes} />
    </>
  );
}

interface SectionsProps {
  readonly list: Checklist;
  readonly view: View;
  readonly without: string | undefined;
  readonly mayChange: boolean;
}

function Sections({ list, view, without, mayChange: changes }: SectionsProps) {
  const sections = inView(list.sections, view)
    .map((section) => ({ ...section, items: section.items.filter(({ key }) => key !== without) }))
    .filter(({ items }) => items.length > 0);
  if (sections.length === 0 && without === undefined)
    return (
      <EmptyState title="Nothing here">
        <p>Nothing fits this view. Choose another one above.</p>
      </EmptyState>
    );
  return sections.map((section) => (
    <section key={section.key} className={styles.cards} aria-labelledby={section.key}>
      <h2 id={section.key} className={styles.heading}>
        {section.title}
      </h2>
      {section.items.map((item) => (
        <ItemCard key={item.key} item={item} mayChange={changes} />
      ))}
      {changes && section.applicable === (view.show !== 'other') && (
        <Fold title={section.applicable ? 'None of this concerns us' : 'All of this concerns us'}>
          <SectionForm section={section} />
        </Fold>
      )}
    </section>
  ));
}
