export const NewSessionPage = () => null;
