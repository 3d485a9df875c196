import type { TextsLike } from '@argus/ui/texts.ts';
import type { sessions } from '../../texts/sessions.ts';

export const texts: TextsLike<typeof sessions> = {
  title: 'Phiên',
  live: 'Đang diễn ra',
  past: 'Các phiên đã qua',
  none: 'Chưa có phiên nào',
  noneHint: 'Mở một bài đố rồi mở phiên: người chơi vào bằng mã PIN của phiên.',
  phase: {
    lobby: 'Phòng chờ',
    asking: 'Câu hỏi',
    revealed: 'Kết quả',
    board: 'Bảng xếp hạng',
    running: 'Theo nhịp riêng',
    finished: 'Đã kết thúc',
    paused: 'Tạm dừng',
  },
  pin: 'PIN {{pin}}',
  players_other: '{{count}} người chơi',
  host: 'Người dẫn',
  stage: 'Màn chiếu',
  monitor: 'Theo dõi',
  review: 'Xem lại',
  more: 'Hiện thêm',
  created: 'Mở lúc {{moment}}',
};
