import { useOnce } from '~/shared/api/idempotency.ts';
import type { Post } from '~/shared/api/schema.d.ts';
import { useForm } from '~/shared/lib/useForm.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { Button } from '~/shared/ui/Button.tsx';
import { Field, TextArea } from '~/shared/ui/Field.tsx';
import { Form } from '~/shared/ui/Form.tsx';
import { addPost, changePost, postsQuery } from './queries.ts';
import { PostForm as Schema } from './schema.ts';

interface PostFormProps {
  readonly row: Post | undefined;
  readonly onDone: () => void;
}

export default function PostForm({ row: post, onDone }: PostFormProps) {
  const client = useQueryClient();
  const add = useOnce(addPost);
  const form = useForm(Schema, async (wish) => {
    await (post === undefined ? add(wish) : changePost(post.id, wish));
    await client.invalidateQueries(postsQuery);
    onDone();
  });
  return (
    <Form
      form={form}
      verb={post === undefined ? 'Add the post' : 'Save the post'}
      beside={
        <Button look="quiet" onClick={onDone}>
          Cancel
        </Button>
      }
    >
      <Field name="title" label="Title" defaultValue={post?.title} autoComplete="off" error={form.errorOf('title')} />
      <TextArea name="body" label="Text" defaultValue={post?.body} error={form.errorOf('body')} />
    </Form>
  );
}
