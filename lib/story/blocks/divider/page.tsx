export const DividerPage = () => <hr />;
