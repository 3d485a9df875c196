export const ReviewPage = () => null;
