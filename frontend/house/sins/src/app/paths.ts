export const paths = { home: () => '/' };
