import type { TextsLike } from '@argus/ui/texts.ts';
import type { brand } from '../../texts/brand.ts';

export const texts: TextsLike<typeof brand> = {
  title: 'الهوية البصرية',
  lead: 'شعار مؤسستك ولونها: على شاشة العرض وعلى هواتف اللاعبين وهنا. تُظهر الصفحات المفتوحة التغيير عند إعادة تحميلها.',
  logo: 'الشعار',
  logoNow: 'الشعار كما هو الآن',
  noLogo: 'لا يوجد شعار بعد.',
  choose: 'اختر ملفًا',
  remove: 'أزل الشعار',
  logoHint: '\u200fPNG أو WebP أو SVG، بحد أقصى {{size}} كيلوبايت و{{pixels}} بكسل عرضًا وارتفاعًا.',
  tooLarge: 'هذا الملف كبير جدًا: الحد الأقصى للشعار {{size}} كيلوبايت.',
  colorTitle: 'الاسم واللون',
  name: 'المؤسسة',
  nameHint: 'يُقرأ بصوت مسموع حيث يظهر الشعار.',
  color: 'اللون',
  colorHint: 'علامة # وستة أرقام ست عشرية. كل لون مناسب: يُجعل مقروءًا في المظهرين.',
  colorWrong: 'أدخل علامة # وستة أرقام ست عشرية، مثل \u200e#00676d.',
  pick: 'اختر لونًا',
  light: 'في المظهر الفاتح',
  dark: 'في المظهر الداكن',
  sample: 'مثال',
  asChosen: 'يظهر كما اختير.',
  adjusted: 'يظهر باللون \u200e{{color}} ليكون مقروءًا.',
  ownColor: 'استخدم لون أرغوس',
  save: 'احفظ',
  saved: 'حُفظ',
};
