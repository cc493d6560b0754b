import { useState } from 'react';
import type { LaunchTemplate } from '~/shared/api/schema.d.ts';
import { useQuery } from '~/shared/query/useQuery.ts';
import { Select } from '~/shared/ui/Field.tsx';
import { DeleteTemplate } from './DeleteTemplate.tsx';
import { templatesQuery } from './queries.ts';

/** Settings that were kept, to be used again; nothing where there are none. */
export default function TemplateChoice({ onChoose }: { readonly onChoose: (template: LaunchTemplate) => void }) {
  const { data } = useQuery(templatesQuery);
  const [chosen, setChosen] = useState('');
  const templates = data?.items ?? [];
  const template = templates.find(({ id }) => id === chosen);
  if (templates.length === 0) return null;
  return (
    <>
      <Select
        name="template"
        label="Start from a template"
        hint="It fills in what stands below; you can still change it."
        value={template === undefined ? '' : chosen}
        onChange={({ target: { value } }) => {
          setChosen(value);
          const found = templates.find(({ id }) => id === value);
          if (found !== undefined) onChoose(found);
        }}
      >
        <option value="">None</option>
        {templates.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {template !== undefined && <DeleteTemplate key={template.id} template={template} />}
    </>
  );
}
