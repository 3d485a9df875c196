import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, IconButton } from './Button.tsx';

const backdrop =
  'fixed inset-0 z-50 bg-night/60 transition-opacity duration-(--normal) data-ending-style:opacity-0 data-starting-style:opacity-0';
const popup =
  'card fixed top-1/2 left-1/2 z-50 flex max-h-[90dvh] w-[min(92vw,36rem)] -translate-x-1/2 -translate-y-1/2 flex-col gap-4 ' +
  'overflow-auto p-6 shadow-lift transition-all duration-(--normal) ease-argus data-ending-style:scale-95 data-ending-style:opacity-0 ' +
  'data-starting-style:scale-95 data-starting-style:opacity-0';

/** A dialog that can be left at any time. */
export const Dialog = ({
  open,
  onClose,
  title,
  closeLabel,
  children,
}: {
  open: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  children: ReactNode;
}) => (
  <BaseDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
    <BaseDialog.Portal>
      <BaseDialog.Backdrop className={backdrop} />
      <BaseDialog.Popup className={popup}>
        <div className="flex items-start justify-between gap-4">
          <BaseDialog.Title className="text-xl font-bold">{title}</BaseDialog.Title>
          <IconButton label={closeLabel} onClick={onClose}>
            <X aria-hidden="true" className="size-5" />
          </IconButton>
        </div>
        {children}
      </BaseDialog.Popup>
    </BaseDialog.Portal>
  </BaseDialog.Root>
);

/** Asks before something that cannot be undone. */
export const ConfirmDialog = ({
  open,
  onCancel,
  onConfirm,
  title,
  children,
  confirmLabel,
  cancelLabel,
}: {
  open: boolean;
  onCancel: () => void;
  onConfirm: () => void;
  title: string;
  children: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
}) => (
  <AlertDialog.Root open={open} onOpenChange={(next) => !next && onCancel()}>
    <AlertDialog.Portal>
      <AlertDialog.Backdrop className={backdrop} />
      <AlertDialog.Popup className={popup}>
        <AlertDialog.Title className="text-xl font-bold">{title}</AlertDialog.Title>
        <AlertDialog.Description className="text-muted">{children}</AlertDialog.Description>
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onCancel}>{cancelLabel}</Button>
          <Button look="danger" onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </div>
      </AlertDialog.Popup>
    </AlertDialog.Portal>
  </AlertDialog.Root>
);
