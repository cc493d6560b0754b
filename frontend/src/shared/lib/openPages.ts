import { createContext, use } from 'react';

/** Which pages this build has. A link to a page that does not exist yet is not drawn. */
export const OpenPages = createContext<(path: string) => boolean>(() => false);

export const useOpenPages = () => use(OpenPages);
