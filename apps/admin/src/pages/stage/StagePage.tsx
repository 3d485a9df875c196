export const StagePage = () => null;
