import { LoaderCircle } from 'lucide-react';
import { classNames } from './classNames.ts';

export const Spinner = ({ className }: { className?: string }) => (
  <LoaderCircle aria-hidden="true" className={classNames('animate-spin', className ?? 'size-6')} />
);
