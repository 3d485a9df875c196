import type { TextsLike } from '@argus/ui/texts.ts';
import type { sessions } from '../../texts/sessions.ts';

export const texts: TextsLike<typeof sessions> = {
  title: 'الجلسات',
  live: 'جارية الآن',
  past: 'جلسات سابقة',
  none: 'لا جلسات بعد',
  noneHint: 'افتح اختبارًا وابدأ جلسة: ينضم إليها اللاعبون برقم الانضمام.',
  phase: {
    lobby: 'غرفة الانتظار',
    asking: 'سؤال',
    revealed: 'النتيجة',
    board: 'لوحة الترتيب',
    running: 'كلٌّ بسرعته',
    finished: 'انتهت',
    paused: 'متوقفة مؤقتًا',
  },
  pin: 'رقم الانضمام {{pin}}',
  players_zero: 'لا لاعبين',
  players_one: 'لاعب واحد',
  players_two: 'لاعبان',
  players_few: '{{count}} لاعبين',
  players_many: '{{count}} لاعبًا',
  players_other: '{{count}} لاعب',
  host: 'المضيف',
  stage: 'شاشة العرض',
  monitor: 'المراقبة',
  review: 'المراجعة',
  more: 'اعرض المزيد',
  created: 'فُتحت في {{moment}}',
};
