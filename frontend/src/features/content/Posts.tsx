import type { Post } from '~/shared/api/schema.d.ts';
import { onDay } from '~/shared/lib/zone.ts';
import { useInfiniteQuery } from '~/shared/query/useInfiniteQuery.ts';
import { useQueryClient } from '~/shared/query/useQuery.ts';
import { later } from '~/shared/ui/later.tsx';
import { Collection } from './Collection.tsx';
import styles from './Content.module.css';
import { deletePost, postsQuery } from './queries.ts';

const PostForm = later(() => import('./PostForm.tsx'));

export function Posts({ canChange }: { canChange: boolean }) {
  const client = useQueryClient();
  const posts = useInfiniteQuery(postsQuery);
  return (
    <Collection<Post>
      title="Posts"
      one="post"
      empty="There is no post yet. A post is news for everybody in the workspace."
      list={posts}
      canChange={canChange}
      nameOf={({ title }) => title}
      Shown={Words}
      Form={PostForm}
      onDelete={async ({ id }) => {
        await deletePost(id);
        await client.invalidateQueries(postsQuery);
      }}
    />
  );
}

function Words({ row: { title, body, createdAt, updatedAt } }: { row: Post }) {
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.body}>{body}</p>
      <p className={styles.soft}>{createdAt === updatedAt ? onDay(createdAt) : `${onDay(createdAt)}, changed ${onDay(updatedAt)}`}</p>
    </>
  );
}
