import { useParams } from 'wouter';
import { Card } from '~/shared/ui/Card.tsx';
import { Page } from '~/shared/ui/Page.tsx';
import { PageHeader } from '~/shared/ui/PageHeader.tsx';
import { legal } from './legal.ts';
import { NotFoundPage } from './NotFoundPage.tsx';

export default function LegalPage() {
  const { document } = useParams<{ document: string }>();
  const text = Object.hasOwn(legal, document) ? legal[document] : undefined;
  if (text === undefined) return <NotFoundPage />;
  return (
    <Page>
      <PageHeader title={text.title} lead={text.lead} />
      <p>
        <strong>This is a template.</strong> Whoever runs this Livegate adapts it; what stands in brackets is still to be filled in.
      </p>
      {text.parts.map(([heading, words]) => (
        <Card key={heading} title={heading}>
          <p>{words}</p>
        </Card>
      ))}
    </Page>
  );
}
