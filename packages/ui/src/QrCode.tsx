import { create } from 'qrcode';
import { useMemo } from 'react';

/** A QR code as one path, dark on white in every theme so that each camera reads it. */
export const QrCode = ({ text, label, className }: { text: string; label: string; className?: string }) => {
  const { path, size } = useMemo(() => {
    const { modules } = create(text, { errorCorrectionLevel: 'M' });
    let drawn = '';
    for (let row = 0; row < modules.size; row += 1) {
      for (let column = 0; column < modules.size; column += 1) {
        if (modules.get(row, column)) drawn += `M${column + 2} ${row + 2}h1v1h-1z`;
      }
    }
    return { path: drawn, size: modules.size + 4 };
  }, [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={className ?? 'size-40'}
    >
      <rect width={size} height={size} fill="#ffffff" rx="1.5" />
      <path d={path} fill="#10112b" />
    </svg>
  );
};
